import { isPlainDecimal } from '../../decimal.js';
import { findingCatalogue } from '../../evaluations/sheets/finding-catalogue.js';
import { evaluationKindTitles } from '../../indicators/evaluation.js';
import { findPolicy, shippedPolicies } from '../../policies/catalogue.js';
import type { Policy } from '../../policies/policy.js';
import type { BlockPolicy } from '../../policies/shape/blocks.js';
import { policyHint } from '../../policies/unknown-policy.js';
import { severityWords } from '../../reports/words.js';
import { policyAdvice } from '../../scoring/policy-advice.js';
import { ruleSchemas, rules } from '../../scoring/rules/index.js';
import { ruleKinds } from '../../scoring/rules/kinds.js';
import type { Arguments } from '../arguments.js';
import { givenPolicy, isPolicyFile } from '../given-policy.js';
import { jsonValueOf } from '../json-file.js';
import { jsonPieces, lineWidth, style, writeTexts } from '../output.js';
import { shown } from '../shown.js';
import { table } from '../table.js';
import { UserError } from '../user-error.js';

/** `jichi policies`: the rule-books as data, with where every value comes from. */
export async function run({ values, positionals }: Arguments): Promise<number> {
  const isJson = values['json'] === true;
  const [action, ...files] = positionals;
  if (action === 'check') return checkPolicies(files, isJson);
  if (positionals.length > 1) throw new UserError(['一次只能查看一种计分办法。']);
  if (values['rules'] === true) return show(isJson, ruleSchemas(), ruleLines);
  if (values['findings'] === true) return show(isJson, findingCatalogue(), findingLines);
  const [id] = positionals;
  if (id === undefined) return show(isJson, shippedPolicies, listLines);
  const policy = isPolicyFile(id) ? await givenPolicy(id) : findPolicy(id);
  if (policy === undefined) throw new UserError([`没有计分办法 ${shown(id)}${policyHint(id)}`]);
  return show(isJson, policy, () => policyLines(policy));
}

interface Checked {
  readonly file: string;
  readonly errors: readonly string[];
  readonly advice: readonly string[];
}

/** `jichi policies check FILE…`: what is wrong with policies of one's own; exit code 1 where one cannot be used. */
async function checkPolicies(files: readonly string[], isJson: boolean): Promise<number> {
  if (files.length === 0)
    throw new UserError(['请写明要检查的办法文件：jichi policies check 办法.json。']);
  const { readPolicy } = await import('../../evaluations/rulebooks/read-policy.js');
  const checked: Checked[] = [];
  for (const file of files) {
    const policy = readPolicy(await jsonValueOf(file));
    checked.push(
      policy.ok
        ? { file, errors: [], advice: policyAdvice(policy.value) }
        : { file, errors: policy.defects.map(defectText), advice: [] },
    );
  }
  await writeTexts(
    isJson ? jsonPieces(checked, false) : [`${checked.map(checkedText).join('\n')}\n`],
  );
  return checked.some(({ errors }) => errors.length > 0) ? 1 : 0;
}

function defectText({
  pointer,
  message,
}: {
  readonly pointer: string;
  readonly message: string;
}): string {
  return pointer === '' ? message : `${pointer}：${message}`;
}

function checkedText({ file, errors, advice }: Checked): string {
  const verdict =
    errors.length > 0
      ? style('red', `有 ${errors.length} 处错误，不能使用。`)
      : style(
          'green',
          advice.length === 0
            ? '可以使用，没有要核对的地方。'
            : `可以使用，有 ${advice.length} 处请核对。`,
        );
  const lines = [
    ...errors.map((message) => `  ${style('red', '错误')} ${shown(message)}`),
    ...advice.map((message) => `  ${style('yellow', '请核对')} ${shown(message)}`),
  ];
  return [`${shown(file)}：${verdict}`, ...lines].join('\n');
}

async function show(isJson: boolean, value: unknown, lines: () => string[]): Promise<number> {
  await writeTexts(isJson ? jsonPieces([value], true) : [`${lines().join('\n')}\n`]);
  return 0;
}

const provenances = {
  published: '见于已公布的表',
  attested: '多处资料一致',
  unverified: '未核实',
  'own-choice': '本引擎自定',
};

function listLines(): string[] {
  const columns = ['代号', '版本', '自评表类型', '名称', '依据', '施行年度'].map((title) => ({
    title,
  }));
  const rows = shippedPolicies.map(
    ({ id, version, kind, title, basis, effectiveFrom, effectiveTo }) => [
      id,
      version,
      evaluationKindTitles[kind],
      title,
      basis,
      effectiveTo === undefined ? `${effectiveFrom} 起` : `${effectiveFrom}–${effectiveTo}`,
    ],
  );
  return table(columns, rows, lineWidth());
}

function policyLines(policy: Policy): string[] {
  const { id, version, title, basis } = policy;
  const rows = citedValues(policy).map(({ name, value, provenance, note }) => [
    name,
    typeof value === 'string' && isPlainDecimal(value) ? value : '见说明',
    provenances[provenance],
    note,
  ]);
  const columns = ['数值', '取值', '出处', '说明'].map((column) => ({ title: column }));
  return [
    style('bold', `${title}（${id}@${version}，${basis}）`),
    ...table(columns, rows, lineWidth()),
  ];
}

interface NamedValue {
  readonly name: string;
  readonly value: unknown;
  readonly provenance: keyof typeof provenances;
  readonly note: string;
}

function citedValues({ execution, blocks, ...rest }: Policy): NamedValue[] {
  const named = [
    ['执行率分值', execution?.weight],
    ['执行率计分', execution?.rule],
    ['执行率所在部分', execution?.block],
    ['执行率取整', execution?.wholePercent],
    ['执行率取位', execution?.rateRounding],
    ['执行率得分取位', execution?.rounding],
    ['执行率及格线', execution?.passLine],
    ['执行率说明线（%）', execution?.reasonBelow],
    ...blocks.flatMap(blockValues),
    ['反向指标公式', rest.lowerIsBetter],
    ['超额说明线（%）', rest.overAchievement.reasonFrom],
    ['超额计分', rest.overAchievement.cut],
    ['定性档次（%）', rest.textBands],
    ['逾期得分（%）', rest.lateShare],
    ['满意度档次', rest.satisfaction],
    ['偏差度', rest.deviation],
    ['复核提示线', rest.review],
    ['不适用的行', rest.notApplicable],
    ['等级线', rest.grades],
    ['得分取位', rest.rounding],
    ['执行率封顶', rest.totalCaps],
    ...(rest.adjustments ?? []).map((one) => [`加减分项：${one.value.names[0]}`, one] as const),
    ['多单位合并', rest.aggregation],
    ['多个年度目标', rest.goalBlocks],
    ['年初与调整指标值', rest.scoredTarget],
    ...(rest.reviewDeductions ?? []).map((one) => [`复核扣分：${one.value.id}`, one] as const),
    ['复核降级', rest.gradeDrops],
  ] as const;
  return named.flatMap(([name, cited]) => (cited === undefined ? [] : [{ name, ...cited }]));
}

type Named = readonly [string, Omit<NamedValue, 'name'> | undefined];

/** What is cited of one block: its points, what holds in it alone, and the rows that the form prints itself. */
function blockValues(block: BlockPolicy): Named[] {
  const name = block.names[0] ?? '';
  return [
    [`${name}分值`, block.weight],
    [`${name}分值范围`, block.range],
    [`${name}及格线`, block.passLine],
    [`${name}超额说明线（%）`, block.overAchievement?.reasonFrom],
    [`${name}超额计分`, block.overAchievement?.cut],
    ...(block.secondLevels ?? []).map(
      ({ names, weight }): Named => [`${name} · ${names[0]}分值`, weight],
    ),
    ...(block.rows ?? []).flatMap(({ names, weight, target, rule }): Named[] => [
      [`${name} · ${names[0]}分值`, weight],
      [`${name} · ${names[0]}指标值`, target],
      [`${name} · ${names[0]}计分`, rule],
    ]),
  ];
}

function ruleLines(): string[] {
  return ruleKinds.flatMap((kind) => {
    const { title, description, parameters } = rules[kind];
    const members = Object.entries(parameters?.properties ?? {}).map(
      ([name, schema]) => `      ${name}：${String(schema['title'])}`,
    );
    const chosen = parameters === undefined ? '由指标值判定' : '可写在行上 rule';
    return [`${style('bold', kind)}  ${title}（${chosen}）`, `    ${description}`, ...members];
  });
}

const scopes = { table: '每张表', document: '读文件时' };

function findingLines(): string[] {
  const columns = ['代码', '程度', '范围', '说明'].map((title) => ({ title }));
  const rows = findingCatalogue().map(({ code, severity, scope, description }) => [
    code,
    severityWords[severity],
    scopes[scope],
    description,
  ]);
  return table(columns, rows, lineWidth());
}
