import { roundedScore } from '../rounding.js';
import { applicableRows, type Check } from './finding.js';

/** Everything at full marks: possible, and worth a look. */
export const allFullMarks: Check = {
  severity: 'info',
  description: '所有指标（含预算执行率）都得满分。',
  find: (scored) => {
    const rows = applicableRows(scored);
    const { execution } = scored;
    const full =
      rows.length > 0 &&
      rows.every(
        ({ result, weight }) =>
          result.outcome === 'scored' &&
          weight !== undefined &&
          result.score.equals(roundedScore(weight)),
      ) &&
      (execution === undefined ||
        execution.outcome === 'not-applicable' ||
        (execution.outcome === 'scored' && execution.score.equals(roundedScore(execution.weight))));
    if (!full) return [];
    return [
      { pointer: '/indicators', message: `全部 ${rows.length} 项指标都得满分；请核对是否如实。` },
    ];
  },
};
