import { Fraction } from '../../decimal.js';
import { givesReason } from '../../indicators/characters.js';
import { scoreText } from '../rounding.js';
import type { Check } from './finding.js';

/** Some forms want a reason for a low execution rate. */
export const executionLow: Check = {
  severity: 'warning',
  description: '预算执行率低于计分办法要求说明原因的线而没有说明。',
  find: ({ evaluation, execution, policy }) => {
    const line = policy.execution?.reasonBelow?.value;
    if (line === undefined || execution?.outcome !== 'scored') return [];
    if (
      execution.rate.compare(Fraction.of(line)) >= 0 ||
      givesReason(evaluation.budget?.explanation)
    )
      return [];
    const message = `预算执行率 ${scoreText(execution.rate)}%，低于 ${line}%，没有说明原因；请补写。`;
    return [{ pointer: '/budget/explanation', message }];
  },
};
