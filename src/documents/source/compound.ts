/** The names of the streams in a compound file (OLE), which is what `.xls`, `.doc`, `.wps` and encrypted files are. */
import { damaged } from './refusal.js';

const entryLength = 128;
const endOfChain = 0xfffffffa;
/** Sectors of the directory that are looked at; one of a document has a handful. */
const directorySectorsMax = 4_096;

/** @throws SourceRefusal for a directory that leads out of the file or in a circle. */
export function streamNames(bytes: Uint8Array): ReadonlySet<string> {
  try {
    return new Set(namesIn(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  } catch (error) {
    if (error instanceof RangeError) throw damaged('文件目录不完整');
    throw error;
  }
}

function* namesIn(view: DataView): Generator<string> {
  const sectorLength = 2 ** Math.min(view.getUint16(30, true), 16);
  let sector = view.getUint32(48, true);
  for (let count = 0; sector < endOfChain; count += 1) {
    if (count >= directorySectorsMax) throw new RangeError('a circle');
    const start = (sector + 1) * sectorLength;
    for (let at = start; at < start + sectorLength; at += entryLength) yield nameAt(view, at);
    sector = sectorAfter(view, sector, sectorLength);
  }
}

/** An unused entry has no name. */
function nameAt(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64) / 2 - 1;
  let name = '';
  for (let index = 0; index < length; index += 1)
    name += String.fromCharCode(view.getUint16(at + index * 2, true));
  return name;
}

/** The allocation table is found by its first 109 sectors, which the head of the file names. */
function sectorAfter(view: DataView, sector: number, sectorLength: number): number {
  const perSector = sectorLength / 4;
  const table = Math.floor(sector / perSector);
  if (table >= 109) throw new RangeError('too far');
  const tableSector = view.getUint32(76 + table * 4, true);
  return view.getUint32((tableSector + 1) * sectorLength + (sector % perSector) * 4, true);
}
