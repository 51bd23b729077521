/** The blocks of a policy: names, points, what holds for their rows alone, and rows that the form prints itself. */
import type { RowRule } from '../../indicators/evaluation.js';
import { flag, type Infer, list, object, ref, text } from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import { cited, citedFigure, policyFigure } from './cited.js';

const strict = flag('是否须高于此线（不含）；不写为含');

const cut = object(
  '从多少起，得多少（%）或扣几分',
  {
    from: policyFigure('起点（指标值的 %）', '200'),
    strict,
    // One of the two: what is left of the points in percent, or what is taken off.
    share: policyFigure('比例（%）', '80'),
    points: policyFigure('扣分', '2'),
  },
  ['from'],
);

/** What a far exceeded target costs. */
export type OverAchievementCut = Infer<typeof cut>;

const reasonFrom = citedFigure('说明线（%）', '130');
const overAchievementMembers = {
  // Percent of the target from which a reason is wanted, and what a table then scores, if it is cut.
  reasonFrom,
  // Whether the reason is wanted above the line only.
  reasonStrict: cited('说明线是否不含', flag('是否不含')),
  cut: cited('超额计分', cut),
};

/** The description of what holds for targets that are far exceeded. */
export const overAchievement = object('超额完成', overAchievementMembers, ['reasonFrom']);
export type OverAchievement = Infer<typeof overAchievement>;

const line = object('及格线', { from: policyFigure('完成比例（%）', '70'), strict }, ['from']);

const secondLevel = object(
  '二级指标的分值',
  {
    names: list('名称', text('名称', '预算执行'), limits.policyListCountMax, 1),
    weight: citedFigure('分值', '15'),
  },
  ['names', 'weight'],
);

const standardRow = object(
  '一行固定的指标',
  {
    // Any of them, whatever blanks, quotation marks and brackets it is typed with.
    names: list('名称', text('名称', '“三公”经费控制率'), limits.policyListCountMax, 1),
    level2: text('二级指标', '预算执行'),
    // Taken where the table gives none; another one is told.
    weight: citedFigure('分值', '6'),
    // Taken where the table leaves the cell empty.
    target: cited('指标值', text('指标值', '≤100%')),
    // Scores the row, unless the table gives a rule for it.
    rule: cited('计分规则', ref<RowRule>('Rule')),
    formula: text('计算公式', '三公经费实际支出 ÷ 三公经费预算数 × 100%'),
    evidence: text('佐证材料', '决算报表'),
    // Whether a table without this row is incomplete.
    expected: flag('是否必有'),
  },
  ['names'],
);

/** A row that the form of a policy prints itself: its name brings weight, target and rule along. */
export type StandardRow = Infer<typeof standardRow>;

/** The description of a block. */
export const blockShape = object(
  '一部分指标',
  {
    // As compared: without 指标 and points in brackets; any of them means this block.
    names: list('名称', text('名称', '产出'), limits.policyListCountMax, 1),
    weight: citedFigure('分值', '50'),
    // Whether a table without any row of this block is incomplete.
    expected: flag('是否必有'),
    // The weights that a table may give it; `weight` is then the usual one.
    range: cited(
      '分值的范围',
      object('从多少到多少', { from: policyFigure('最少', '40'), to: policyFigure('最多', '50') }, [
        'from',
        'to',
      ]),
    ),
    secondLevels: list('二级指标', secondLevel, limits.policyListCountMax, 1),
    rows: list('固定的指标', standardRow, limits.standardRowCountMax, 1),
    // A share of the target below which a row of this block has no points.
    passLine: cited('及格线', line),
    // Instead of what holds for the whole policy.
    overAchievement: object('超额完成', overAchievementMembers),
  },
  ['names', 'weight', 'expected'],
);

/** A block of indicators and the points that the form gives it. */
export type BlockPolicy = Infer<typeof blockShape>;
