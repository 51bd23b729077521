/** The items of 资金管理情况 of a transfer, kept beside the indicators or as rows with points. */
import { quoted } from '../../defect.js';
import { isLevelOf } from '../../indicators/blocks.js';
import { compact, givesReason, isNoActual } from '../../indicators/characters.js';
import { roundedScore } from '../rounding.js';
import type { Row } from '../score-row.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

const situationNames = ['资金管理情况', '资金管理'];

/** Whether a row is an item of 资金管理情况, whose statement is its target and its actual. */
export function isSituationRow({ input }: Row): boolean {
  return isLevelOf(situationNames, input.level1) && input.target === input.actual;
}

/** An item of which nothing is said; items that are rows with points have no actual then, which is told of any row. */
export const situationUnsaid: Check = {
  severity: 'warning',
  description: '资金管理情况的一项没有写情况说明。',
  find: ({ evaluation, rows }) => {
    const items = evaluation.situation ?? [];
    const isSaid = items.map(({ statement }) => statement !== undefined && !isNoActual(statement));
    // Goals are set before anything can be said.
    if (!isSaid.includes(true) && rows.every(({ actual }) => actual.kind === 'missing')) return [];
    return items.flatMap(({ name }, index) =>
      isSaid[index] === true
        ? []
        : [
            {
              pointer: `/situation/${index}/statement`,
              message: `资金管理情况的${quoted(name)}没有写情况说明；请补写。`,
            },
          ],
    );
  },
};

/** What went wrong, and not only what will be done: 拨付滞后, 附件不全. */
const trouble =
  /不(?:足|够|全|齐|到位|及时|规范|完善|健全|合理|科学|准确|细|严|平衡|均衡)|滞后|缓慢|偏[慢低高]|较[慢低]|延迟|逾期|拖延|挤占|挪用|截留|滞留|沉淀|违规|缺[失少乏]|遗漏|未(?:能|按|及时|完成|到位|落实|拨付|下达|支付|开展)/u;
/** That there is none of it, or none any more: 不存在不及时的情况. */
const noTrouble =
  /无(?!法)|没有|不存在|未发现|未发生|未出现|未见|杜绝|避免|防止|确保|严禁|已(?:全部|全面)?整改/u;

/** A problem that is told beside full marks: one of the two is to be looked at. */
export const situationProblemUnscored: Check = {
  severity: 'warning',
  description: '资金管理情况的一项写明存在问题而得满分。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const { result, weight, input } = row;
      const { explanation } = input;
      if (!isLevelOf(situationNames, input.level1) || !givesReason(explanation)) return [];
      if (result.outcome !== 'scored' || weight === undefined) return [];
      if (result.score.compare(roundedScore(weight)) < 0) return [];
      const said = compact(explanation ?? '');
      if (!trouble.test(said) || noTrouble.test(said)) return [];
      const message = `${indicatorName(row)}写明存在问题${quoted(explanation ?? '')}，却得满分 ${input.weight}；请核对得分，或写明已经整改。`;
      return [{ pointer: rowPointer(row, '/explanation'), message }];
    }),
};
