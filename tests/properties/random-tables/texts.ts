/** Rows in words: the target itself, option words, free texts, ratios picked by a person. */
import { type Dec, dec, hairBeside, textOf } from './decimals.js';
import { type Context, type Draft, drawOption, drawPlace } from './draft.js';
import { type OptionWord, POLICIES, type PolicyId } from './facts.js';
import { drawWeight, tieWeight } from './figures.js';
import { numberActual, writeNumber } from './quantities.js';
import type { Rng } from './random-numbers.js';

export const TEXT_TARGETS = [
  '完整',
  '高效',
  '效果明显',
  '及时',
  '正常运行',
  '合规',
  '逐步提高',
  '持续影响',
  '有效',
  '科学',
  '规范',
  '提升',
  '健全',
  '符合相关规定',
  '充分',
];
const FREE_TEXTS = [
  '建立健全相关制度，规范预算绩效管理工作行为',
  '窗口服务能力较上年增强',
  '群众办事更加便利',
  '设备老旧，运行不够稳定',
];

/** The band in tenths of a percent, both ends included. */
function bandOf(policy: PolicyId, word: OptionWord | 'free'): readonly [number, number] {
  const partlyFrom = Number(POLICIES[policy].partlyFrom) * 10;
  if (word === 'achieved') return [800, 1000];
  if (word === 'partly') return [partlyFrom, 799];
  return word === 'not' ? [0, partlyFrom - 1] : [0, 1000];
}

/** A ratio picked by a person: the ends of the band, its inside, and odd tenths for ties. */
function drawAchieved(ctx: Context, word: OptionWord | 'free'): Dec {
  const [low, high] = bandOf(ctx.policy, word);
  const value = ctx.rng.pick([low, high, ctx.rng.int(low, high), ctx.rng.int(low, high)]);
  return dec(value, 1);
}

/** Words that need a person's ratio get it always in closed tables, seldom in open ones. */
function judgedText(
  ctx: Context,
  word: OptionWord | 'free',
): Pick<Draft, 'actual' | 'written' | 'achieved'> {
  const { rng } = ctx;
  const said: Pick<Draft, 'actual' | 'written'> =
    word === 'free'
      ? { actual: { as: 'free' }, written: rng.pick(FREE_TEXTS) }
      : drawOption(rng, word);
  const picked = word === 'achieved' ? rng.chance(35) : !ctx.open || rng.chance(25);
  return picked ? { ...said, achieved: textOf(drawAchieved(ctx, word)) } : said;
}

function textPercent(rng: Rng): Dec {
  const roll = rng.int(1, 100);
  if (roll <= 40) return dec(rng.odd(1, 999), 1);
  if (roll <= 50) return hairBeside(rng, dec(rng.odd(1, 999), 1));
  if (roll <= 80) return dec(rng.int(50, 100));
  if (roll <= 92) return rng.pick([dec(100), dec(105), dec(1201, 1), dec(0), dec(99_999, 3)]);
  return rng.pick([dec(-5), dec(rng.digits(14), 12)]);
}

export function textDraft(ctx: Context): Draft {
  const { rng } = ctx;
  const target = rng.pick(TEXT_TARGETS);
  const weight = rng.chance(35) ? tieWeight(rng) : drawWeight(rng);
  const place = drawPlace(ctx, { satisfaction: true, remedy: true });
  const base = { place, weight, target };
  const roll = rng.int(1, 100);
  if (roll <= 40) {
    const value = textPercent(rng);
    const actual = numberActual(value, '%');
    const facts = { kind: 'text', achieved: null } as const;
    return { ...base, facts, actual, written: writeNumber(rng, value, '%').replace('≥', '') };
  }
  if (roll <= 55) {
    const facts = { kind: 'text', achieved: null } as const;
    return { ...base, facts, actual: { as: 'same' }, written: target };
  }
  const word = rng.pick(['achieved', 'achieved', 'partly', 'partly', 'not', 'free'] as const);
  const judged = judgedText(ctx, word);
  return { ...base, facts: { kind: 'text', achieved: judged.achieved ?? null }, ...judged };
}
