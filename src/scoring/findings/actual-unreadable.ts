import { quoted } from '../../defect.js';
import { aimOf, isOpposite } from '../../indicators/actual.js';
import { takenAs } from '../../indicators/changes.js';
import { latenessName } from '../../indicators/lateness.js';
import { isDayTakenBack, isTakenBack } from '../../indicators/taken-back.js';
import { looksLikeSerial, readTarget } from '../../indicators/target.js';
import { changeOf, isOnlyLateness } from '../row-actual.js';
import { isUnscorableBecause, type Row } from '../score-row.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

/** An actual that cannot be held against its target: a word where a number belongs. */
export const actualUnreadable: Check = {
  severity: 'error',
  description: '实际完成值无法与指标值比较（如定量指标填了文字）。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const { input } = row;
      if (!isUnscorableBecause(row.result, 'actual-unreadable')) return [];
      const message = `${indicatorName(row)}的实际完成值${quoted(input.actual ?? '')}无法与指标值${quoted(input.target)}比较；${whatToWrite(row)}。`;
      return [{ pointer: rowPointer(row, '/actual'), message }];
    }),
};

const formatCell = '请在 Excel 中把单元格格式设为“日期”，显示为 2023-11-20 那样再填报';

/** What the cell should say. */
function whatToWrite({ input, target, actual }: Row): string {
  const text = input.actual ?? '';
  const aim = aimOf(input.level3, input.target, target);
  if (target.kind === 'date') return whatDate(text, aim, target.late?.unit);
  if (actual.kind === 'date') return whatBesideDate(input.target);
  if (isOpposite(text, aim)) return '升降与指标值相反，请按指标值的方向写数，如下降 6% 写作 -6%';
  if (takenAs(text, changeOf(input, target), false) === 'not')
    return '所写是升降了多少，不知升降后是多少，请填写实际达到的数';
  if (isTakenBack(text, aim)) return '所写不是达到的数，请填写实际达到的数';
  if (target.kind === 'tiers' && target.name === latenessName)
    return `请写“按期完成”，或写明逾期多少，如“逾期 3 ${target.unit ?? '天'}”`;
  if (isOnlyLateness(text, aim, target)) return '所写是逾期的时间，请填写实际所用的时间';
  if (actual.kind === 'word') return `定量指标不能只写完成与否，请填写实际数${unitOf(target)}`;
  if (readTarget(text).kind === 'range') return `是一个区间，请填写一个实际数${unitOf(target)}`;
  return `请只填写一个数${unitOf(target)}，说明另写在原因一栏`;
}

function whatDate(text: string, aim: string, unit: string | undefined): string {
  if (looksLikeSerial(text)) return `像是 Excel 的日期序号，${formatCell}`;
  const reading = readTarget(text, { expectsDate: true });
  if (reading.kind === 'unreadable' && reading.code === 'date-invalid')
    return '没有这个日期，请写作 2023-11-20 那样的日期';
  if (reading.kind === 'date' && isDayTakenBack(text, aim))
    return '日期旁所写不是全部完成；请只填写全部完成的日期（如 2023-11-20），或写未完成';
  if (unit === undefined) return '请填写完成的日期（如 2023-11-20），或写已完成、未完成';
  return `请填写完成的日期（具体到日，如 2023-11-20），或写按期完成，或写明逾期多少（如“逾期 2 ${unit === '月' ? '个月' : unit}”）`;
}

/** A date beside a number that may be one too. */
function whatBesideDate(target: string): string {
  if (looksLikeSerial(target)) return `指标值像是 Excel 的日期序号，${formatCell}`;
  return '指标值不是日期，请核对两栏';
}

function unitOf(target: Row['target']): string {
  if (target.kind !== 'quantity' && target.kind !== 'range' && target.kind !== 'tiers') return '';
  return target.unit === null ? '' : `（单位 ${target.unit}）`;
}
