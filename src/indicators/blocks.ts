import { compact } from './characters.js';

/** The name of a block as policies know it: without points in brackets and 指标; 效果 is 效益. */
export function blockName(level1: string): string {
  return compact(level1)
    .replace(/\([^()]*\)$/u, '')
    .replace(/指标$/u, '')
    .replace(/效果/gu, '效益');
}
