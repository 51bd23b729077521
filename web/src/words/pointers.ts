/** Where in a table something stands, as its form calls it: `/indicators/3/target` is 第 4 行 指标值. */
import { saySheet } from './sheet.ts';
import { language } from './words.ts';

const members = {
  unit: 'unit',
  project: 'project',
  supervisor: 'supervisor',
  implementingUnit: 'implementingUnit',
  goals: 'goals',
  tasks: 'tasks',
  situation: 'situation',
  initial: 'initial',
  adjusted: 'adjusted',
  executed: 'executed',
  level1: 'level1',
  level2: 'level2',
  level3: 'level3',
  target: 'target',
  actual: 'actual',
  weight: 'weight',
  explanation: 'explanation',
} as const;

function memberWords(member: string): string {
  return Object.hasOwn(members, member) ? saySheet(members[member as keyof typeof members]) : '';
}

/**
 * The place of a JSON pointer in words.
 * @returns an empty text for a place that a form has no name for.
 */
export function pointerWords(pointer: string): string {
  const [first = '', second = '', third = ''] = pointer.split('/').slice(1);
  const isRow = first === 'indicators' && /^\d{1,3}$/u.test(second);
  const parts = isRow
    ? [saySheet('row', { number: Number(second) + 1 }), memberWords(third)]
    : [first === 'budget' ? memberWords(pointer.split('/').at(-1) ?? '') : memberWords(first)];
  return parts.filter((part) => part !== '').join(language.value === 'zh' ? '' : ', ');
}
