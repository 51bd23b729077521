/** Files that are not read: why, and what to do. */

/** Why a file is not read; programs see the code. */
export type RefusalCode =
  | 'file-type-unsupported'
  | 'file-encrypted'
  | 'file-damaged'
  | 'file-too-large';

/** A file that is not read, with a Chinese sentence that says why and what to do. */
export class SourceRefusal extends Error {
  override readonly name = 'SourceRefusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** A file that is not what it should be inside. */
export function damaged(what: string): SourceRefusal {
  return new SourceRefusal('file-damaged', `文件已损坏：${what}；请在办公软件中打开并另存一次。`);
}

/** A file that would take more than there is for one. */
export function tooLarge(what: string): SourceRefusal {
  return new SourceRefusal('file-too-large', `${what}，不读取；请拆成较小的文件。`);
}
