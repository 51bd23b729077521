/** IF within IF: the first that holds. */
import type { Formula } from '../layout.js';

interface Case {
  readonly when: Formula;
  readonly gives: Formula;
}

/** The value of the first case that holds, else the other one. */
export function chosen(cases: readonly Case[], otherwise: Formula): Formula {
  const open = cases.flatMap(({ when, gives }): Formula => ['IF(', ...when, ',', ...gives, ',']);
  return [...open, ...otherwise, ')'.repeat(cases.length)];
}
