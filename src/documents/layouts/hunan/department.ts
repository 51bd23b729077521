/**
 * Hunan's table of a whole department. The names of its rows are those of the frame of 2013, which other places use with
 * other points: it is known by what three of them weigh.
 */
import { compact } from '../../../indicators/characters.js';
import { pointsOf } from '../../table/amounts.js';
import { bySigns, type FormTable, type Layout, labelledAll } from '../layout.js';

/** Points of these rows in Yueyang's tables. */
const weights: ReadonlyMap<string, string> = new Map([
  ['重点支出安排率', '5'],
  ['预算调整率', '3'],
  ['三公经费控制率', '6'],
]);

function weighsAsHere({ parts }: FormTable): boolean {
  const found = parts.rows.filter(({ cells }) => {
    const name = compact(cells.get('level3')?.text ?? '').replace(/["“”'‘’]/gu, '');
    const due = weights.get(name);
    return due !== undefined && pointsOf(cells.get('weight')?.text ?? '')?.text === due;
  });
  return found.length === weights.size;
}

export const hunanDepartmentLayout: Layout = {
  id: 'hunan/department',
  stage: 'filled',
  kind: 'department',
  policy: 'hunan-department',
  policyFrom: 2018,
  identify: (form) =>
    weighsAsHere(form)
      ? bySigns('filled', 'department', [[100, labelledAll(/^投入$/u, /^过程$/u)]])(form)
      : 0,
};
