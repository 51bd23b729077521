/** What a request to import says beside its files: texts by name, from its query or its form. */
import { type Defect, pointerStep } from '../../defect.js';
import type { ReadOptions } from '../../documents/layouts/layout.js';
import { parseJson } from '../../json.js';
import { limits } from '../../limits.js';
import { appendAll } from '../../lists.js';
import type { Policy } from '../../policies/policy.js';
import { readPolicy } from '../rulebooks/read-policy.js';
import { aYear } from '../shared/pages.js';
import { refuseDefects } from '../shared/refusal.js';
import type { FindPolicy } from '../sheets/score.js';
import type { ImportOptions } from './import-file.js';
import { readMapping } from './mapping-file.js';

/** One of them, as often as it was said. */
export type SaidOption = readonly [name: string, value: string];

/** What they say. */
export interface ImportRequest extends ImportOptions {
  /** Whether the tables are stored as drafts. */
  readonly isCommit: boolean;
  /** Whether the policy was handed over, and is no policy of the service. */
  readonly isOwnPolicy: boolean;
}

type Check = (value: string) => string | undefined;

function filledUpTo(charsMax: number): Check {
  return (value) =>
    value.trim() !== '' && Array.from(value).length <= charsMax && !value.includes('\u0000')
      ? undefined
      : `应为 1 到 ${charsMax} 个字符，请写明。`;
}

const trueOrFalse: Check = (value) =>
  value === 'true' || value === 'false' ? undefined : '应为 true 或 false。';

const anything: Check = () => undefined;

/** The options by their names; the name of the file is the business of who receives it. */
const checks: Readonly<Record<string, Check>> = {
  name: filledUpTo(limits.fileNameCharsMax),
  commit: trueOrFalse,
  places: trueOrFalse,
  unit: filledUpTo(limits.textCharsMax),
  unitCode: filledUpTo(limits.codeCharsMax),
  fiscalYear: aYear,
  policy: filledUpTo(limits.requestBytesMax),
  mapping: anything,
};

/**
 * Reads the options.
 * @param find finds the policies of the service.
 * @throws UseCaseRefusal `invalid` with all defects: unknown and repeated ones, and what is wrong within them.
 */
export function readImportOptions(said: readonly SaidOption[], find: FindPolicy): ImportRequest {
  const defects: Defect[] = said.flatMap(([name, value], index) => {
    const isAgain = said.findIndex(([other]) => other === name) !== index;
    return defectsOf(name, value, isAgain);
  });
  const values = new Map(said);
  const policy = policyOf(values.get('policy'), defects);
  const mapping = mappingOf(values.get('mapping'), defects);
  const own = typeof policy === 'object' ? policy : undefined;
  if (own !== undefined && values.get('commit') === 'true') defects.push(notOfService);
  if (values.get('places') === 'true' && values.get('commit') === 'true')
    defects.push(placesAreShown);
  refuseDefects(defects);
  const year = values.get('fiscalYear');
  return {
    isCommit: values.get('commit') === 'true',
    isOwnPolicy: own !== undefined,
    read: {
      fiscalYear: year === undefined ? undefined : Number(year),
      unit: values.get('unit')?.trim(),
      unitCode: values.get('unitCode')?.trim(),
      mapping,
      withPlaces: values.get('places') === 'true',
    },
    judge:
      own === undefined
        ? { policy: policy as string | undefined, findPolicy: find }
        : {
            policy: nameOf(own),
            findPolicy: (name, year) => (name === nameOf(own) ? own : find(name, year)),
          },
  };
}

function nameOf({ id, version }: Policy): string {
  return `${id}@${version}`;
}

function defectsOf(name: string, value: string, isAgain: boolean): Defect[] {
  const pointer = pointerStep(name);
  const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
  if (check === undefined) {
    const message = `不认识的参数；可用的有 ${Object.keys(checks).join('、')}。`;
    return [{ code: 'unknown-member', pointer, message }];
  }
  const message = isAgain ? '同一参数只能出现一次，请只留一个。' : check(value);
  return message === undefined ? [] : [{ code: 'value-unknown', pointer, message }];
}

const notOfService: Defect = {
  code: 'policy-unknown',
  pointer: '/policy',
  message:
    '保存的表只用服务中的计分办法；请先以 POST /v1/policies 增加，再用其 id 或 id@version 指明。',
};

const placesAreShown: Defect = {
  code: 'value-unknown',
  pointer: '/places',
  message: '位置只在不保存时给出；请先不带 commit 查看，再保存。',
};

/** An id, or a whole policy as JSON. */
function policyOf(text: string | undefined, defects: Defect[]): string | Policy | undefined {
  if (text === undefined || !/^\s*\{/u.test(text)) return text?.trim();
  const parsed = parseJson(text);
  const result =
    parsed.defects.length > 0 ? { ok: false as const, ...parsed } : readPolicy(parsed.value);
  if (result.ok) return result.value;
  appendAll(defects, result.defects.map(within('/policy')));
  return undefined;
}

function mappingOf(text: string | undefined, defects: Defect[]): ReadOptions['mapping'] {
  if (text === undefined) return undefined;
  const parsed = parseJson(text);
  const result =
    parsed.defects.length > 0 ? { ok: false as const, ...parsed } : readMapping(parsed.value);
  if (result.ok) return result.value;
  appendAll(defects, result.defects.map(within('/mapping')));
  return undefined;
}

function within(name: string): (defect: Defect) => Defect {
  return (defect) => ({ ...defect, pointer: `${name}${defect.pointer}` });
}
