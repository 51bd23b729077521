/** The schemas of requests about tables, other than the tables themselves. */
import type { Budget, Facts } from '../../indicators/evaluation.js';
import {
  code,
  decimal,
  type Infer,
  list,
  type NamedSchemas,
  object,
  ref,
  text,
} from '../../indicators/schema.js';
import { limits } from '../../limits.js';

/** A row that a request is about. */
export const pointerSchema = code('表中的行（JSON Pointer）', '/indicators/4');

/** What a person picks inside a band. */
export const achieved = decimal('定性指标的达成比例（%）', '85', { from: '0', to: '100' });

const actualRow = object(
  '一行的实际完成值',
  {
    pointer: pointerSchema,
    actual: text('实际完成值', '95%'),
    explanation: text('偏差原因分析及改进措施'),
    achieved,
  },
  ['pointer', 'actual'],
);

const actuals = object(
  '实际完成情况',
  {
    budget: ref<Budget>('Budget'),
    facts: ref<Facts>('Facts'),
    indicators: list('各行', actualRow, limits.indicatorCountMax),
  },
  ['indicators'],
);

/** What a request fills into one row; the pointer leads to a row of the evaluation: `/indicators/4`. */
export type ActualRow = Infer<typeof actualRow>;

/** What `PUT …/actuals` takes. */
export type Actuals = Infer<typeof actuals>;

export const tableSchemas = { Actuals: actuals } satisfies NamedSchemas;
