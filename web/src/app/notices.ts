/** What the page tells at its edge: what was done, and what was refused and why. */
import { shallowReactive } from 'vue';

export interface Notice {
  readonly id: number;
  readonly kind: 'done' | 'warning' | 'error';
  readonly text: string;
  /** All defects of a refusal, a sentence each. */
  readonly details: readonly string[];
}

/** More than these are read by nobody; the oldest go. */
const noticesMax = 5;
const shownMs = 6000;

export const notices = shallowReactive<Notice[]>([]);

let count = 0;

/** Shows a notice. What was done goes away by itself; a refusal stays until it is closed. */
export function notify(
  kind: Notice['kind'],
  text: string,
  details: readonly string[] = [],
): Notice['id'] {
  count += 1;
  const notice: Notice = { id: count, kind, text, details };
  const same = notices.findIndex((each) => each.text === text);
  if (same !== -1) notices.splice(same, 1);
  notices.push(notice);
  if (notices.length > noticesMax) notices.shift();
  if (kind === 'done') setTimeout(() => dismiss(notice.id), shownMs);
  return notice.id;
}

/** Takes a notice away. */
export function dismiss(id: Notice['id']): void {
  const index = notices.findIndex((each) => each.id === id);
  if (index !== -1) notices.splice(index, 1);
}
