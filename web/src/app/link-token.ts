const pattern = /^#(?:\/)?open=([\w-]{16,200})$/u;

/**
 * The token of a one-time link, which stands behind `#` and so in no log. It is taken out of the address at once: a
 * reload, a bookmark or a shared address has it no more.
 */
export function linkToken(): string | undefined {
  return token;
}

const token = taken();

function taken(): string | undefined {
  const found = pattern.exec(location.hash)?.[1];
  if (found !== undefined) history.replaceState(null, '', `${location.pathname}#/file`);
  return found;
}
