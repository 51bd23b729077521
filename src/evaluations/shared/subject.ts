/** What something is about: an entry of the log, an answer that is kept. */

export type SubjectKind = 'evaluation' | 'unit' | 'key' | 'policy' | 'windows' | 'batch' | 'chain';

export interface Subject {
  readonly kind: SubjectKind;
  /** An id, a code, `id@version` of a policy, the year of windows, `year unit` of a chain. */
  readonly id: string;
}

/** What a text of the log is about; what somebody wrote there by hand may have a kind of its own. */
export type NamedSubject = Readonly<Record<keyof Subject, string>>;

/** A subject as the log names it: its kind, a blank, its id. */
export function subjectText({ kind, id }: NamedSubject): string {
  return `${kind} ${id}`;
}

/** The subject behind a text of the log. */
export function subjectOf(text: string): NamedSubject {
  const [, kind = '', id = ''] = /^(\S*) (.*)$/su.exec(text) ?? [];
  return { kind, id };
}
