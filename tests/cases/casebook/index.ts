/** The pages of the casebook, in the order of the workbook. */
import { findings, shapeFindings } from './findings.js';
import { actuals, targets, units } from './indicators.js';
import type { Page } from './page.js';
import { publishedRows } from './published.js';
import { execution, rules, shape, totals } from './scoring.js';

export const pages: readonly Page[] = [
  rules,
  execution,
  totals,
  shape,
  publishedRows,
  targets,
  actuals,
  units,
  findings,
  shapeFindings,
];
