import type { Policy } from './policy.js';
import {
  attested,
  attestedGrades,
  block,
  commonValues,
  gradeLines,
  linearLimit,
  narrowedValues,
  printedRatio,
  usualBands,
} from './shared-values.js';

const weights = '执行 10、产出 50、效益 30、满意度 10。';

/** The national form for project spending, without a block for costs. */
export const mofProject: Policy = {
  id: 'mof-project',
  version: '1',
  kind: 'project',
  title: '项目支出绩效自评（全国通用表）',
  basis: '财预〔2020〕10号',
  effectiveFrom: 2020,
  execution: {
    weight: attested('10', weights),
    rule: attested({ kind: 'proportion' }, '预算执行率得分 = 执行率 × 分值，满分为限。'),
  },
  blocks: [
    block(['产出'], attested('50', weights), true),
    block(['效益'], attested('30', weights), true),
    block(['满意度'], attested('10', weights), true),
  ],
  lowerIsBetter: linearLimit,
  textBands: usualBands,
  grades: attested(
    gradeLines('90', '80', '60'),
    '90 分及以上为优，80–90 为良，60–80 为中，60 以下为差。',
  ),
  ...commonValues,
};

/** With the formula that footnotes print: target ÷ actual beyond an upper limit. */
export const mofProjectOfFootnotes: Policy = {
  ...mofProject,
  version: '2',
  lowerIsBetter: printedRatio,
  grades: attestedGrades,
  ...narrowedValues,
};
