import { scoredSum } from '../../evaluations/sheets/sum.js';
import type { Evaluation } from '../../indicators/evaluation.js';
import { limits } from '../../limits.js';
import { type Arguments, optionText } from '../arguments.js';
import { jsonPieces, writeTexts } from '../output.js';
import { checkedOutput } from '../output-options.js';
import { refuseInputs } from '../output-safety.js';
import { fileOptionsOf } from '../read-options.js';
import { type ScoredFiles, scoreFiles } from '../score-files.js';
import { findingLines, sheetLines } from '../show-sheet.js';
import { UserError } from '../user-error.js';

/** `jichi sum`: the tables of the units below become one, which is scored like any other. */
export async function run({ values, positionals }: Arguments): Promise<number> {
  const region = optionText(values, 'region');
  if (region === undefined) throw new UserError(['请用 --region 指明合计后是谁的表。']);
  const code = optionText(values, 'region-code', limits.codeCharsMax);
  const output = checkedOutput(values);
  const goals = values['goals'];
  const inputs = typeof goals === 'string' ? [...positionals, goals] : positionals;
  refuseInputs(output, undefined, inputs);
  const tables = inputsOf(await scoreFiles(positionals, values));
  const { judge } = await fileOptionsOf(values);
  const sum = scoredSum(
    tables,
    {
      unit: { name: region, ...(code === undefined ? {} : { code }) },
      goals: typeof goals === 'string' ? await goalsIn(goals, values) : undefined,
    },
    judge,
  );
  if (!sum.ok)
    throw new UserError(sum.defects.map(({ pointer, message }) => `${pointer}：${message}`));
  const { sheet, notes } = sum.value;
  for (const { pointer, message } of notes) process.stderr.write(`jichi: ${pointer} ${message}\n`);
  const table = { sheet, findings: sheet.findings };
  if (output === undefined) {
    const text = [...sheetLines(table.sheet), '', ...findingLines(table.findings)].join('\n');
    await writeTexts(values['json'] === true ? jsonPieces([table.sheet], true) : [`${text}\n`]);
    return 0;
  }
  const { writeOutput } = await import('../write-output.js');
  await writeOutput(output, {
    isSingle: true,
    tables: () => [table],
    findPolicy: judge.findPolicy,
    warnings: [],
    unread: [],
  });
  return 0;
}

/** What was sent, of all tables; many files hold one each. */
function inputsOf(files: ScoredFiles): Evaluation[] {
  return Array.from(files.tables(), ({ sheet }) => sheet.input);
}

/** @throws UserError for a file that holds no table, or several. */
async function goalsIn(name: string, values: Arguments['values']): Promise<Evaluation> {
  const [table, ...others] = inputsOf(await scoreFiles([name], values));
  if (table === undefined || others.length > 0)
    throw new UserError([
      `${name}：本级目标须是一张表，这里有 ${table === undefined ? 0 : others.length + 1} 张。`,
    ]);
  return table;
}
