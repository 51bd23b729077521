/** A compound file with nothing but a directory of streams: enough to say what kind of file it is. */
const sectorLength = 512;

/** @param end what follows the only sector of the directory: nothing, or itself again. */
export function compoundFile(
  streams: readonly string[],
  end: 'end' | 'circle' = 'end',
): Uint8Array {
  const bytes = new Uint8Array(sectorLength * 3);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  for (let at = 76; at < sectorLength; at += 4)
    view.setUint32(at, at === 76 ? 0 : 0xffffffff, true);
  view.setUint32(sectorLength, 0xfffffffd, true);
  view.setUint32(sectorLength + 4, end === 'circle' ? 1 : 0xfffffffe, true);
  ['Root Entry', ...streams].forEach((name, index) => {
    const entry = sectorLength * 2 + index * 128;
    [...name].forEach((letter, at) => {
      view.setUint16(entry + at * 2, letter.charCodeAt(0), true);
    });
    view.setUint16(entry + 64, (name.length + 1) * 2, true);
    bytes[entry + 66] = index === 0 ? 5 : 2;
  });
  return bytes;
}
