import {
  blankEvaluation,
  printTemplate,
  sheetToFill,
} from '../../evaluations/printing/template.js';
import { findPolicy } from '../../policies/catalogue.js';
import { policyHint } from '../../policies/unknown-policy.js';
import { type Arguments, fiscalYearOption } from '../arguments.js';
import { findWith, givenPolicy, isPolicyFile } from '../given-policy.js';
import { jsonValueOf } from '../json-file.js';
import { refuseInputs } from '../output-safety.js';
import { shown } from '../shown.js';
import { defectLines, UserError } from '../user-error.js';
import { tellingFailures, writeWhole } from '../write-output.js';

/** `jichi template`: a form to fill in, whose scores follow what is typed. */
export async function run({ values, positionals }: Arguments): Promise<number> {
  if (positionals.length > 0)
    throw new UserError(['template 不带文件名；表用 --evaluation FILE 指明。']);
  const output = values['output'];
  if (typeof output !== 'string' || !/\.xlsx$/iu.test(output))
    throw new UserError(['请用 -o 文件.xlsx 指明写到哪里；填报的表只有 .xlsx 一种。']);
  const file = values['evaluation'];
  if (typeof file === 'string')
    refuseInputs({ path: output, format: 'xlsx', kind: 'file', parts: [] }, undefined, [file]);
  const bytes = await templateBytes(values);
  await tellingFailures(output, () => writeWhole(output, [bytes]));
  process.stderr.write(`jichi: 已写入 ${shown(output)}；浅黄的格可以填写，得分随之变化。\n`);
  return 0;
}

async function templateBytes(values: Arguments['values']): Promise<Uint8Array> {
  const file = values['evaluation'];
  const given = typeof file === 'string' ? await jsonValueOf(file) : undefined;
  const named = values['policy'] ?? policyIn(given);
  const own =
    typeof named === 'string' && isPolicyFile(named) ? await givenPolicy(named) : undefined;
  const find = findWith(own);
  const asked = fiscalYearOption(values) ?? yearIn(given);
  const policy = own ?? (typeof named === 'string' ? find(named, asked) : undefined);
  if (policy === undefined)
    throw new UserError([
      typeof named === 'string'
        ? `没有计分办法 ${shown(named)}${policyHint(named)}`
        : '请用 --policy ID 指明计分办法；jichi policies 列出全部。',
    ]);
  const year = asked ?? policy.effectiveFrom;
  const sheet = sheetToFill(given ?? blankEvaluation(policy, year), policy, find);
  if (!sheet.ok)
    throw new UserError(defectLines(typeof file === 'string' ? file : policy.id, sheet.defects));
  return printTemplate(sheet.value, (reference) => find(reference) ?? findPolicy(reference));
}

function yearIn(value: unknown): number | undefined {
  const { fiscalYear } = (value ?? {}) as { readonly fiscalYear?: unknown };
  return typeof fiscalYear === 'number' ? fiscalYear : undefined;
}

function policyIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'policy' in value
    ? value.policy
    : undefined;
}
