/** The text of a page: its byte order mark, what it says of itself, else as other texts. */
import { type Decoded, decode, decodeAs, type Encoding } from '../../decode.js';
import { damaged } from '../refusal.js';

const names: readonly (readonly [RegExp, Encoding])[] = [
  [/^utf-?8$/u, 'UTF-8'],
  [/^(?:gb2312|gbk|gb18030|gb_2312-80|cp936|x-gbk)$/u, 'GB18030'],
];

/** Bytes in which a page says its encoding. */
const headBytes = 4_096;

/** @throws SourceRefusal for bytes that are text in none of the known encodings. */
export function decodePage(bytes: Uint8Array): Decoded {
  const said = saidEncoding(bytes);
  const decoded = (said === undefined ? undefined : decodeAs(said, bytes)) ?? decode(bytes);
  if (decoded === undefined) throw damaged('网页的文字编码不认识（UTF-8、UTF-16 和 GB18030 之外）');
  return decoded;
}

function saidEncoding(bytes: Uint8Array): Encoding | undefined {
  const isMarked = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe;
  if (isMarked) return undefined;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes)).toLowerCase();
  const name = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/u.exec(head)?.[1];
  return name === undefined ? undefined : names.find(([pattern]) => pattern.test(name))?.[1];
}
