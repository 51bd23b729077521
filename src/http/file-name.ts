import { plainFileName } from '../evaluations/shared/file-name.js';

/** What old clients take of a name, and what no quoting can get wrong. */
const plain = /^[\w .-]{1,100}$/u;

/**
 * The header of a file that is to be saved under a name of a stranger (RFC 6266): a plain name for old clients, and the
 * name itself percent-encoded, so that nothing in it can end the header or lead into a folder.
 */
export function nameOfDownload(given: string): string {
  const name = plainFileName(given) || 'attachment';
  if (plain.test(name)) return `attachment; filename="${name}"`;
  const [extension = ''] = /\.[A-Za-z0-9]{1,8}$/u.exec(name) ?? [];
  const encoded = encodeURIComponent(name).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="attachment${extension}"; filename*=UTF-8''${encoded}`;
}
