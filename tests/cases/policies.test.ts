import { describe, expect, test } from 'vitest';
import { findPolicy, policyOfYear, shippedPolicies } from '../../src/policies/catalogue.js';
import type { Policy } from '../../src/policies/policy.js';
import type { Cited } from '../../src/policies/shape/cited.js';
import type { ExecutionRule } from '../../src/policies/shape/execution.js';
import { policyDefects } from '../../src/policies/validate-policy.js';

function policyNamed(id: string): Policy {
  const policy = findPolicy(id);
  if (policy === undefined) throw new Error(`no policy ${id}`);
  return policy;
}

describe('policies that ship', () => {
  test('are those that are known', () => {
    expect([...new Set(shippedPolicies.map(({ id }) => id))].toSorted()).toEqual([
      'anhui-project',
      'chongqing-department',
      'chongqing-project',
      'hebei-project',
      'hubei-project',
      'hunan-department',
      'mof-department',
      'mof-evaluation',
      'mof-project',
      'mof-project-2017',
      'mof-project-cost',
      'mof-transfer',
      'sichuan-department',
      'sichuan-project',
      'sichuan-project-2018',
      'xinjiang-project',
      'yitihua-project',
      'yunnan-project',
      'zhengzhou-department',
      'zhengzhou-project',
    ]);
  });

  test.each(shippedPolicies.map((policy) => [`${policy.id}@${policy.version}`, policy] as const))(
    '%s is sound',
    (_, policy) => {
      expect(policyDefects(policy)).toEqual([]);
    },
  );

  test.each([
    ['mof-project@1', '10', ['产出 50', '效益 30', '满意度 10'], 'linear', ['90', '80', '60', '0']],
    ['mof-project@2', '10', ['产出 50', '效益 30', '满意度 10'], 'ratio', ['90', '80', '60', '0']],
    [
      'mof-project-2017',
      '10',
      ['产出 50', '效益 30', '满意度 10'],
      'ratio',
      ['90', '80', '60', '0'],
    ],
    [
      'yitihua-project',
      '10',
      ['产出 50', '效益 30', '满意度 10'],
      'linear',
      ['90', '80', '60', '0'],
    ],
    [
      'mof-project-cost@1',
      '10',
      ['成本 20', '产出 40', '效益 20', '满意度 10'],
      'linear',
      ['90', '80', '60', '0'],
    ],
    [
      'zhengzhou-department@2',
      '10',
      ['投入管理 30', '产出 25', '效益 35'],
      'linear',
      ['90', '80', '60', '0'],
    ],
    [
      'zhengzhou-project@2',
      '10',
      ['资金管理情况 20', '成本 10', '产出 30', '效益 30'],
      'linear',
      ['90', '80', '60', '0'],
    ],
    ['hubei-project', '20', ['产出 40', '效益 40'], 'ratio', ['90', '80', '60', '0']],
    ['sichuan-project@1', '10', ['成本 90'], 'linear', ['90', '80', '70', '0']],
    ['sichuan-project@2', '10', ['成本 90'], 'ratio', ['90', '80', '60', '0']],
    ['sichuan-project@3', '10', ['成本 90'], 'ratio', ['90', '80', '70', '0']],
  ])(
    '%s: execution %s, blocks %s, less is better %s, grades %s',
    (id, execution, blocks, lower, grades) => {
      const policy = policyNamed(id);
      expect(policy.execution?.weight.value).toBe(execution);
      expect(policy.blocks.map(({ names, weight }) => `${names[0]} ${weight.value}`)).toEqual(
        blocks,
      );
      expect(policy.lowerIsBetter.value).toBe(lower);
      expect(policy.grades.value.map(({ from }) => from)).toEqual(grades);
    },
  );

  test('each names its version, its year and its basis', () => {
    for (const { version, effectiveFrom, basis } of shippedPolicies) {
      expect(version).not.toBe('');
      expect(effectiveFrom).toBeGreaterThan(2000);
      expect(basis).not.toBe('');
    }
  });

  test.each([
    ['mof-project', 'mof-project'],
    ['mof-project@1', 'mof-project'],
    ['mof-project@2', 'mof-project'],
    ['mof-project@99', undefined],
    ['beijing', undefined],
  ])('%s is %s', (reference, id) => {
    expect(findPolicy(reference)?.id).toBe(id);
  });
});

/** Every value of a policy with where it stands. */
function citedValues(value: unknown, place = ''): [string, Cited<unknown>][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('provenance' in value) return [[place, value as Cited<unknown>]];
  return Object.entries(value).flatMap(([name, member]) => citedValues(member, `${place}/${name}`));
}

describe('the version of a year', () => {
  test.each([
    ['mof-project', 2023, 'mof-project@2'],
    ['mof-project@1', 2023, 'mof-project@1'],
    ['sichuan-project', 2023, 'sichuan-project@2'],
    ['sichuan-project', 2024, 'sichuan-project@2'],
    ['sichuan-project', 2025, 'sichuan-project@3'],
    ['sichuan-project', 2031, 'sichuan-project@3'],
    ['sichuan-project', 2018, 'sichuan-project@3'],
    ['mof-transfer', 2024, 'mof-transfer@2'],
    ['mof-transfer', 2025, 'mof-transfer@3'],
    ['mof-project', undefined, 'mof-project@2'],
    ['sichuan-project', undefined, 'sichuan-project@3'],
  ])('%s of %s is %s', (reference, year, due) => {
    const found = findPolicy(reference, year);
    expect(`${found?.id}@${found?.version}`).toBe(due);
  });

  test.each([
    ['mof-project', 2018, 'mof-project-2017@1'],
    ['sichuan-project', 2017, 'sichuan-project-2018@1'],
    ['mof-project', 2010, undefined],
    ['zhengzhou-project', 2018, undefined],
    ['mof-project-2017', 2023, 'mof-project@2'],
  ])('%s of %i: %s fits the year', (id, year, due) => {
    const found = policyOfYear(policyNamed(id), year);
    expect(found && `${found.id}@${found.version}`).toBe(due);
  });
});

describe('where values come from', () => {
  test.each([
    ['mof-project-cost', '/execution/weight'],
    ['mof-project-cost', '/blocks/0/weight'],
    ['mof-project-cost', '/blocks/1/weight'],
    ['mof-project-cost', '/blocks/2/weight'],
    ['mof-project-cost', '/blocks/3/weight'],
    ['mof-project-cost', '/satisfaction'],
    ['zhengzhou-department', '/execution/rule'],
  ])('%s%s stays unverified', (id, place) => {
    expect(Object.fromEntries(citedValues(policyNamed(id)))[place]?.provenance).toBe('unverified');
  });

  test.each(shippedPolicies.map((policy) => [`${policy.id}@${policy.version}`, policy] as const))(
    '%s says where each value comes from, and quotes none that was not verified',
    (_, policy) => {
      for (const [place, { provenance, note }] of citedValues(policy)) {
        expect(['published', 'attested', 'unverified', 'own-choice'], place).toContain(provenance);
        expect(note, place).not.toBe('');
        if (provenance === 'unverified') expect(note, place).not.toMatch(/["“”「」『』]/u);
      }
    },
  );
});

const sound = policyNamed('mof-project-cost');
const execution = sound.execution as NonNullable<Policy['execution']>;
const cited = <T>(value: T): Cited<T> => ({
  value,
  provenance: 'own-choice',
  note: '为测试而设。',
});
const executedBy = (rule: ExecutionRule): Policy => ({
  ...sound,
  execution: { ...execution, rule: cited(rule) },
});
const executionTiers = (...tiers: [from: string, share: string][]): Policy =>
  executedBy({ kind: 'tiers', tiers: tiers.map(([from, share]) => ({ from, share })) });
const satisfactionTiers = (...tiers: [from: string, share: string][]): Policy => ({
  ...sound,
  satisfaction: cited(tiers.map(([from, share]) => ({ from, share }))),
});
const grades = (...lines: string[]): Policy => ({
  ...sound,
  grades: cited(lines.map((from, index) => ({ grade: `等级${index}`, from }))),
});
const bands = (
  achieved: [string, string],
  partly: [string, string],
  not: [string, string],
): Policy => {
  const band = ([from, to]: [string, string]) => ({ from, to });
  return {
    ...sound,
    textBands: cited({ achieved: band(achieved), partly: band(partly), not: band(not) }),
  };
};
const weights = (own: string, ...blocks: string[]): Policy => ({
  ...sound,
  execution: { ...execution, weight: cited(own) },
  blocks: blocks.map((weight, index) => ({
    names: [`部分${index}`],
    weight: cited(weight),
    expected: false,
  })),
});

describe('a policy that is unsound', () => {
  test.each<[string, Policy, RegExp]>([
    ['blocks below 100', weights('10', '40', '40'), /90.*100/u],
    ['blocks above 100', weights('20', '50', '30', '10'), /110.*100/u],
    ['a hair too little', weights('10', '89.9999'), /99\.9999.*100/u],
    ['a block of nothing', weights('10', '90', '0'), /0 不大于 0/u],
    ['a negative block', weights('10', '100', '-10'), /-10 不大于 0/u],
    ['an execution of nothing', weights('0', '100'), /0 不大于 0/u],
    [
      'one name for two blocks',
      {
        ...sound,
        blocks: [
          ...sound.blocks.slice(0, -1),
          { names: ['产出'], weight: cited('10'), expected: true },
        ],
      },
      /同一名称/u,
    ],
    ['a gap between bands', bands(['80', '100'], ['60', '70'], ['0', '60']), /定性指标的档次/u],
    [
      'a gap between the lower bands',
      bands(['80', '100'], ['60', '80'], ['0', '50']),
      /定性指标的档次/u,
    ],
    ['bands that overlap', bands(['80', '100'], ['60', '90'], ['0', '60']), /定性指标的档次/u],
    [
      'bands that do not reach 100',
      bands(['80', '95'], ['60', '80'], ['0', '60']),
      /定性指标的档次/u,
    ],
    [
      'bands that do not begin at 0',
      bands(['80', '100'], ['60', '80'], ['10', '60']),
      /定性指标的档次/u,
    ],
    ['an empty band', bands(['80', '100'], ['80', '80'], ['0', '80']), /定性指标的档次/u],
    ['bands upside down', bands(['60', '100'], ['80', '60'], ['0', '80']), /定性指标的档次/u],
    [
      'execution tiers that leave a gap at the end',
      executionTiers(['95', '100'], ['80', '60']),
      /执行率的档次/u,
    ],
    [
      'execution tiers that ascend',
      executionTiers(['80', '60'], ['95', '100'], ['0', '0']),
      /执行率的档次/u,
    ],
    [
      'the same execution tier twice',
      executionTiers(['95', '100'], ['95', '60'], ['0', '0']),
      /执行率的档次/u,
    ],
    ['an execution share above 100', executionTiers(['95', '101'], ['0', '0']), /执行率的档次/u],
    ['an execution share below 0', executionTiers(['95', '100'], ['0', '-1']), /执行率的档次/u],
    ['no execution tiers', executionTiers(), /执行率的档次/u],
    ['full from nothing', executedBy({ kind: 'full-from', from: '0' }), /满分的起点/u],
    ['full from below nothing', executedBy({ kind: 'full-from', from: '-1' }), /满分的起点/u],
    ['steps of nothing', executedBy({ kind: 'per-point', step: '0', points: '1' }), /步长/u],
    ['steps backwards', executedBy({ kind: 'per-point', step: '-1', points: '1' }), /步长/u],
    [
      'satisfaction tiers that leave a gap at the end',
      satisfactionTiers(['90', '100'], ['60', '50']),
      /满意度的档次/u,
    ],
    [
      'satisfaction tiers that ascend',
      satisfactionTiers(['60', '50'], ['90', '100'], ['0', '0']),
      /满意度的档次/u,
    ],
    [
      'a satisfaction share above 100',
      satisfactionTiers(['90', '120'], ['0', '0']),
      /满意度的档次/u,
    ],
    ['grades that do not end at 0', grades('90', '80', '60'), /等级线/u],
    ['grades that ascend', grades('60', '80', '90', '0'), /等级线/u],
    ['the same line twice', grades('90', '90', '0'), /等级线/u],
    ['no grades', grades(), /等级线/u],
  ])('%s', (_, policy, defect) => {
    expect(policyDefects(policy).join('\n')).toMatch(defect);
  });

  const wrong = '九十';
  test.each<[string, Policy]>([
    ['the weight of the execution', weights(wrong, '90')],
    ['the weight of a block', weights('10', wrong)],
    ['the pass line', { ...sound, execution: { ...execution, passLine: cited(wrong) } }],
    ['the line for reasons', { ...sound, execution: { ...execution, reasonBelow: cited(wrong) } }],
    ['full from', executedBy({ kind: 'full-from', from: wrong })],
    ['an execution tier', executionTiers([wrong, '100'], ['0', '0'])],
    ['an execution share', executionTiers(['90', wrong], ['0', '0'])],
    ['a step', executedBy({ kind: 'per-point', step: wrong, points: '1' })],
    ['points of a step', executedBy({ kind: 'per-point', step: '1', points: wrong })],
    [
      'the line for far exceeded targets',
      { ...sound, overAchievement: { reasonFrom: cited(wrong) } },
    ],
    [
      'where a cut begins',
      {
        ...sound,
        overAchievement: { ...sound.overAchievement, cut: cited({ from: wrong, share: '90' }) },
      },
    ],
    [
      'what a cut leaves',
      {
        ...sound,
        overAchievement: { ...sound.overAchievement, cut: cited({ from: '150', share: wrong }) },
      },
    ],
    ['the share of a missed deadline', { ...sound, lateShare: cited(wrong) }],
    [
      'the points above execution',
      { ...sound, review: cited({ pointsAboveExecution: wrong, unspentPercent: '20' }) },
    ],
    [
      'the unspent percent',
      { ...sound, review: cited({ pointsAboveExecution: '5', unspentPercent: wrong }) },
    ],
    ['a band', bands([wrong, '100'], ['60', wrong], ['0', '60'])],
    ['a satisfaction tier', satisfactionTiers([wrong, '100'], ['0', '0'])],
    ['a satisfaction share', satisfactionTiers(['90', wrong], ['0', '0'])],
    ['a grade line', grades(wrong, '0')],
  ])('%s is no figure', (_, policy) => {
    expect(policyDefects(policy)).toContain(`「${wrong}」不是数字。`);
  });

  test.each(['1e2', '+5', ' 5', '5%', '', '05'])('%j is no figure either', (text) => {
    expect(policyDefects({ ...sound, lateShare: cited(text) })).toEqual([`「${text}」不是数字。`]);
  });
});
