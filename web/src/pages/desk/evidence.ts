/** Evidence of a table: which there is, and what of it a page can show by itself. */
import { shallowRef } from 'vue';
import type { components } from '../../../../src/client/index.ts';
import { api, problemOf, send, tellRefusal } from '../../api/client.ts';
import { answered } from '../../shared/ask.ts';

export type Attachment = components['schemas']['ListedAttachment'];

const pageItems = '200';

/** The evidence that the current revision of a table names. */
export function useEvidence(id: string) {
  const all = shallowRef<readonly Attachment[]>([]);
  let turn = 0;

  async function load(): Promise<void> {
    turn += 1;
    const mine = turn;
    const found: Attachment[] = [];
    let cursor: string | null | undefined;
    do {
      const query = { limit: pageItems, ...(cursor && { cursor }) };
      const params = { path: { id }, query };
      const page = await answered(api.GET('/v1/evaluations/{id}/attachments', { params }));
      if (page === undefined || mine !== turn) return;
      found.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    all.value = found;
  }

  const of = (pointer: string): readonly Attachment[] =>
    all.value.filter((one) => one.pointer === pointer);
  return { all, load, of };
}

/** What a page shows of a file: a picture, its text, or that it is to be saved. */
export type Shown =
  | { readonly kind: 'picture'; readonly address: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'other' };

const pictures: readonly (readonly [type: string, first: readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46]],
];

const textBytesMax = 2 * 1024 * 1024;

/** Fetches a file and finds out, by its first bytes and never by its name, what can be shown of it. */
export async function shownOf(address: string): Promise<Shown | undefined> {
  const answer = await send(address);
  if (!answer.ok) {
    tellRefusal(await problemOf(answer));
    return undefined;
  }
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const picture = pictures.find(([, first]) => first.every((byte, at) => bytes[at] === byte));
  if (picture !== undefined) {
    const blob = new Blob([bytes], { type: picture[0] });
    return { kind: 'picture', address: URL.createObjectURL(blob) };
  }
  if (bytes.length > textBytesMax || bytes.includes(0)) return { kind: 'other' };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'other' };
  }
}

/** A size as people say it. */
export function sizeText(bytes: number): string {
  const units = ['B', 'KB', 'MB'];
  const step = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2;
  const size = bytes / 1024 ** step;
  return `${step === 0 ? size : size.toFixed(1)} ${units[step]}`;
}
