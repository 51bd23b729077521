/** What is wrong with the rules of rows that a form prints itself: their parameters belong to the rules. */
import type { Policy } from '../policies/policy.js';
import { isChosenKind, rules } from './rules/index.js';

/** In Chinese, with the row; empty for a policy whose rules hold. */
export function policyRuleDefects({ blocks }: Policy): string[] {
  return blocks
    .flatMap((block) => block.rows ?? [])
    .flatMap(({ names, rule }) => {
      if (rule === undefined) return [];
      const { kind } = rule.value;
      const found = isChosenKind(kind) ? (rules[kind].defects?.(rule.value) ?? []) : [];
      return found.map(({ message }) => `固定的指标「${names[0]}」的计分规则有误：${message}`);
    });
}
