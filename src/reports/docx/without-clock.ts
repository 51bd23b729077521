/** A Word file says in three places when it was made; the same sheet must give the same bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const core = 'docProps/core.xml';
/** The earliest time that a zip can say, in any time zone. */
const noTime = new Date(1980, 0, 1);

/** The same document without the hour of its making. */
export function withoutClock(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const properties = strFromU8(files[core] ?? new Uint8Array());
  const timeless = properties.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/gu, '');
  return zipSync({ ...files, [core]: strToU8(timeless) }, { mtime: noTime });
}
