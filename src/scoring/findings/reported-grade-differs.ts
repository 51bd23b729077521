import { quoted } from '../../defect.js';
import type { Check } from './finding.js';

const longForms: Readonly<Record<string, string>> = {
  优秀: '优',
  良好: '良',
  中等: '中',
  较差: '差',
};

/** A printed grade must be one that the table can still get; 优秀 is 优. */
export const reportedGradeDiffers: Check = {
  severity: 'error',
  description: '表上所印等级与计算结果不同。',
  find: ({ evaluation, totals }) => {
    const reported = evaluation.reported?.grade?.trim();
    if (reported === undefined || reported === '' || totals.grades.length === 0) return [];
    if (totals.grades.includes(longForms[reported] ?? reported)) return [];
    const message = `所印等级${quoted(reported)}，按总分应为“${totals.grades.join('”或“')}”。`;
    return [{ pointer: '/reported/grade', message }];
  },
};
