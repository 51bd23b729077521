import { rowInWords } from '../../defect.js';
import { policyNamedIn, verify } from '../../evaluations/sheets/verify.js';
import type { Parsed } from '../../json.js';
import type { Policy } from '../../policies/policy.js';
import { policySha256 } from '../../scoring/score-evaluation.js';
import type { Arguments } from '../arguments.js';
import { readSources } from '../files.js';
import { findWith, givenPolicy, isNamed } from '../given-policy.js';
import { jsonPieces, style, writeTexts } from '../output.js';
import { placeWords, shown } from '../shown.js';
import { defectLines, UserError } from '../user-error.js';

/** `jichi verify`: recomputes sheets; exit code 1 when one is not what its input gives. */
export async function run({ values, positionals }: Arguments): Promise<number> {
  const given = await givenPolicy(values['policy']);
  const sources = await readSources(positionals, { type: values['type'] });
  const results = sources.flatMap(({ name, items }) =>
    [...items()].map(({ parsed, pointer }) => {
      const result = verdictOn(parsed, name, given);
      if (result.ok) return { name: `${name}${pointer}`, ...result.value };
      const defects = result.defects.map((defect) => ({
        ...defect,
        pointer: `${pointer}${defect.pointer}`,
      }));
      throw new UserError(defectLines(name, defects));
    }),
  );
  const isSingle = sources.length === 1 && sources[0]?.isSingle === true;
  await writeTexts(
    values['json'] === true ? jsonPieces(results.map(answer), isSingle) : results.map(text),
  );
  return results.every(({ identical }) => identical) ? 0 : 1;
}

function verdictOn(
  { value, defects }: Parsed,
  name: string,
  given: Policy | undefined,
): ReturnType<typeof verify> {
  if (defects.length > 0) return { ok: false, defects };
  const named = policyNamedIn(value);
  if (named !== undefined) requirePolicy(name, named, given);
  return verify(value, findWith(given));
}

/** A sheet cannot be verified without its policy. @throws UserError */
function requirePolicy(
  name: string,
  { reference, sha256 }: { readonly reference: string; readonly sha256: unknown },
  given: Policy | undefined,
): void {
  if (findWith(given)(reference) === undefined) {
    throw new UserError([
      `${name}：不能核验，本程序没有计分办法 ${reference}。`,
      '  它若是在服务中增加的，请从 GET /v1/policies/{id} 取得，用 --policy FILE.json 指明；或由该服务核验（POST /v1/verify）。',
    ]);
  }
  if (given === undefined || !isNamed(given, reference) || policySha256(given) === sha256) return;
  throw new UserError([
    `${name}：不能核验，--policy 所给的 ${reference} 与得分表所用的内容不同（校验码 sha256 不符）。`,
  ]);
}

type Verdict = { readonly name: string } & Extract<
  ReturnType<typeof verify>,
  { ok: true }
>['value'];

function answer({ name: _, ...verification }: Verdict): unknown {
  return verification;
}

function text({ name, identical, differences, changedByEngine = [] }: Verdict): string {
  const verdict = identical
    ? style('green', '重算一致。')
    : style('red', `有 ${differences.length} 处不同`);
  const changed = changedByEngine.length > 1 ? ['  以下说法随引擎版本而变，数字不变：\n'] : [];
  return [
    `${name}：${verdict}\n`,
    ...linesOf(differences),
    ...changed,
    ...linesOf(changedByEngine),
  ].join('');
}

function linesOf(differences: Verdict['differences']): string[] {
  return differences.map(
    ({ pointer, message }) => `  ${shown(placeWords(rowInWords(pointer), pointer))}  ${message}\n`,
  );
}
