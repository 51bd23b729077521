import { compact } from '../../indicators/characters.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

/** Where a name belongs that can mean only one thing, and the second levels under which it is plainly wrong. */
const places: readonly {
  readonly name: RegExp;
  readonly belongs: string;
  readonly wrong: RegExp;
}[] = [
  {
    name: /(?:人数|人次|个数|次数|户数|场次|面积|里程|数量)$/u,
    belongs: '数量指标',
    wrong: /时效|成本/u,
  },
  { name: /(?:合格率|优良率|达标率|准确率)$/u, belongs: '质量指标', wrong: /数量|时效|成本/u },
  { name: /(?:及时率|及时性|完成时间|完成时限)$/u, belongs: '时效指标', wrong: /数量|成本/u },
  { name: /(?:成本|造价|单价)$/u, belongs: '成本指标', wrong: /数量|时效/u },
];

/** A third level that does not belong to its second one. What could stand in two places is left alone. */
export const levelMisplaced: Check = {
  severity: 'warning',
  description: '三级指标不属于所列的二级指标。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const { level2 = '', level3 } = row.input;
      const name = compact(level3).replace(/\([^()]*\)$/u, '');
      const place = places.find((candidate) => candidate.name.test(name));
      if (place === undefined || !place.wrong.test(level2)) return [];
      const message = `${indicatorName(row)}列在${level2}下，按名称属于${place.belongs}；请核对二级指标。`;
      return [{ pointer: rowPointer(row, '/level2'), message }];
    }),
};
