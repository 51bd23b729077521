import { remembered } from '../memo.js';
import { compact } from './characters.js';

/** The name of a block as policies know it: without points in brackets and 指标 or 目标; 效果 is 效益, 服务对象满意度 is 满意度. */
export const blockName = remembered((level1) =>
  compact(level1)
    .replace(/\([^()]*\)$/u, '')
    .replace(/(?:指标|目标)$/u, '')
    .replace(/效果/gu, '效益')
    .replace(/^(?:社会公众|服务对象|群众|公众).*满意度$/u, '满意度'),
);

/** Whether a level of a table is one of these names, however either is written: 产出指标（50分） is 产出, 履职效果 is 履职效益. */
export function isLevelOf(names: readonly string[], level: string): boolean {
  const own = blockName(level);
  return names.some((name) => blockName(name) === own);
}

/** What stands for a first level that a file does not say: it belongs to no block. */
export const lostLevel = '（未写明）';
