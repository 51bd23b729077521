/** Words for what was reached in full, as one cell that formulas look into: they cannot match a pattern. */

/** The name of that cell. */
export const achievedName = 'achieved-words';

const before =
  ' 已 全部 全面 按期 按时 如期 及时 已全部 已全面 已按期 已按时 已如期 已及时 全部按期 全部按时'.split(
    ' ',
  );
const which = ' 预期 年度 绩效 年度绩效'.split(' ');
const what = ['指标', '目标', '任务'];
const behind = ['', ...which.flatMap((word) => what.map((thing) => `${word}${thing}`))];

/** `|达成|完成|已达成|…|` */
export const achievedText = `|${['达成', '完成']
  .flatMap((word) => before.flatMap((first) => behind.map((last) => `${first}${word}${last}`)))
  .join('|')}|`;
