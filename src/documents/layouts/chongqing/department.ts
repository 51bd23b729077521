/** The same form for a whole department. */
import { bySigns, type Layout } from '../layout.js';
import { chongqingSigns, chongqingWords } from './project.js';

export const chongqingDepartmentLayout: Layout = {
  id: 'chongqing/department',
  stage: 'filled',
  kind: 'department',
  policy: 'chongqing-department',
  policyFrom: 2021,
  words: chongqingWords,
  identify: bySigns('filled', 'department', chongqingSigns),
};
