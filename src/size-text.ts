const steps = [
  [1024 * 1024 * 1024, 'GiB'],
  [1024 * 1024, 'MiB'],
  [1024, 'KiB'],
] as const;

/** A number of bytes for people: `20 MiB`, `1.5 KiB`, `12 字节`. */
export function sizeText(bytes: number): string {
  const [size, name] = steps.find(([step]) => bytes >= step) ?? [1, '字节'];
  return `${Number((bytes / size).toFixed(1))} ${name}`;
}
