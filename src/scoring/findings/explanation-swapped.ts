import { compact } from '../../indicators/characters.js';
import { applicableRows, type Check, indicatorName, rowPointer, type Scored } from './finding.js';

type Row = Scored['rows'][number];

/** 指标值说明 that defines another indicator of the table: it was copied to the wrong row. */
export const explanationSwapped: Check = {
  severity: 'warning',
  description: '指标值说明所定义的是表中另一个指标。',
  find: (scored) => {
    const rows = applicableRows(scored);
    return rows.flatMap((row) => {
      const defined = definedName(row);
      if (defined === undefined) return [];
      const own = likeness(defined, row);
      const other = rows.find(
        (candidate) =>
          likeness(defined, candidate) > own && likeness(defined, candidate) >= commonEndCharsMin,
      );
      if (other === undefined) return [];
      const message = `${indicatorName(row)}的指标值说明定义的是“${defined}”，与${indicatorName(other)}对应；请核对两行的说明。`;
      return [{ pointer: rowPointer(row, '/explanationOfTarget'), message }];
    });
  },
};

// A common end such as 监控完成率 is about the thing; 完成率 alone is about nothing in particular.
const commonEndCharsMin = 5;

/** The name before the first equals sign of an explanation: `部门绩效监控完成率=…`. */
function definedName({ input }: Row): string | undefined {
  return /([\p{Script=Han}“”"]{3,30})=/u.exec(compact(input.explanationOfTarget ?? ''))?.[1];
}

/** How many characters of its end a name shares with the name of an indicator. */
function likeness(defined: string, { input }: Row): number {
  const name = compact(input.level3);
  const ends = Array.from(name, (_, index) => name.slice(index));
  return ends.find((end) => defined.endsWith(end))?.length ?? 0;
}
