/** Documents of policies in a memory that all threads read: some megabytes are not sent along with every piece. */

export interface SharedDocuments {
  /** Each list of documents has a number of its own, so that a thread reads it once. */
  readonly number: number;
  readonly memory: SharedArrayBuffer;
}

/** Puts documents into shared memory, once for as long as the same list comes. */
export class DocumentSharer {
  #documents: readonly string[] | undefined;
  #shared: SharedDocuments = { number: 0, memory: new SharedArrayBuffer(0) };

  share(documents: readonly string[]): SharedDocuments {
    if (documents === this.#documents) return this.#shared;
    const bytes = new TextEncoder().encode(JSON.stringify(documents));
    const memory = new SharedArrayBuffer(bytes.length);
    new Uint8Array(memory).set(bytes);
    this.#documents = documents;
    this.#shared = { number: this.#shared.number + 1, memory };
    return this.#shared;
  }
}

/** Whether documents are shared ones. */
export function isShared(
  documents: readonly string[] | SharedDocuments,
): documents is SharedDocuments {
  return 'memory' in documents;
}

/** The documents again; the decoder takes no shared memory, hence the copy. */
export function readShared({ memory }: SharedDocuments): readonly string[] {
  const text = new TextDecoder().decode(new Uint8Array(memory).slice());
  return JSON.parse(text) as string[];
}
