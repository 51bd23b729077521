/** Keys and units as they are answered. */

import { canonicalJson } from '../../canonical-json.js';
import type { UnitView } from '../../evaluations/administration/answers.js';
import type { IssuedKey } from '../../evaluations/administration/keys.js';
import { isNewUnit } from '../../evaluations/administration/units.js';
import type { Committed } from '../../evaluations/commands/committed.js';
import type { WindowsView } from '../../evaluations/workflow/answers.js';
import { type Answer, committedAnswer } from './answer.js';

/** A key that was made; its text stands in the first answer and nowhere else. */
export function presentNewKey(created: Committed<IssuedKey>): Answer {
  const { key, text } = created.value;
  const body = canonicalJson(text === undefined ? key : { ...key, key: text });
  return committedAnswer(created, body, { status: 201, location: `/v1/keys/${key.id}` });
}

/** A unit that was made or changed. */
export function presentPutUnit(put: Committed<UnitView>): Answer {
  const status = isNewUnit(put) ? 201 : 200;
  return committedAnswer(put, canonicalJson(put.value), { status });
}

/** The windows that a year has now. */
export function presentPutWindows(put: Committed<WindowsView>): Answer {
  return committedAnswer(put, canonicalJson(put.value));
}
