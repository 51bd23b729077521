/** What the operating system says of a file, in Chinese. */

const readWords: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件，请核对文件名和所在目录',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EISDIR: '是目录，不是文件',
  ENOTDIR: '路径中有一段不是目录',
  ENAMETOOLONG: '文件名过长',
};

const writeWords: Readonly<Record<string, string>> = {
  ENOENT: '所在的目录不存在，请先建立',
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '所在的磁盘是只读的',
  ENOSPC: '磁盘空间不足',
  EDQUOT: '磁盘配额已用完',
  EISDIR: '是目录，不是文件',
  ENOTDIR: '路径中有一段不是目录',
  ENAMETOOLONG: '文件名过长',
};

/** Why a file cannot be read. */
export function readFailure(error: unknown): string {
  const code = codeOf(error);
  return readWords[code ?? ''] ?? `无法读取（${code ?? String(error)}）`;
}

/** Why a file cannot be written; undefined for what is no failure of the file. */
export function writeFailure(error: unknown): string | undefined {
  const code = codeOf(error);
  return code === undefined ? undefined : (writeWords[code] ?? `无法写入（${code}）`);
}

function codeOf(error: unknown): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && /^E[A-Z0-9]+$/u.test(code) ? code : undefined;
}
