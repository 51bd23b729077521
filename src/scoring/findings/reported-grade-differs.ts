import { quoted } from '../../defect.js';
import { isNoTarget } from '../../indicators/characters.js';
import type { Check } from './finding.js';

const longForms: ReadonlyMap<string, string> = new Map([
  ['优秀', '优'],
  ['良好', '良'],
  ['中等', '中'],
  ['较差', '差'],
]);

/** A printed grade must be one that the table can still get; 优秀 is 优. */
export const reportedGradeDiffers: Check = {
  severity: 'error',
  description: '表上所填等级与计算结果不同。',
  find: ({ evaluation, totals, policy }) => {
    const reported = evaluation.reported?.grade?.trim();
    if (reported === undefined || isNoTarget(reported) || totals.grades.length === 0) return [];
    const said = policy.grades.value.find(({ words }) => words?.includes(reported))?.grade;
    if (totals.grades.includes(said ?? longForms.get(reported) ?? reported)) return [];
    const message = `所填等级${quoted(reported)}，按总分应为“${totals.grades.join('”或“')}”；请改正。`;
    return [{ pointer: '/reported/grade', message }];
  },
};
