/** What the command line says where a file does not: unit, year, policy, words. */
import type { ReadOptions } from '../documents/layouts/layout.js';
import type { JudgeOptions } from '../evaluations/sheets/judge-tables.js';
import { limits } from '../limits.js';
import { type Arguments, fiscalYearOption, optionText } from './arguments.js';
import { findWith, givenPolicy, isPolicyFile } from './given-policy.js';
import { jsonValueOf } from './json-file.js';
import { defectLines, UserError } from './user-error.js';

/** Options of the commands that read files. */
export interface FileOptions {
  readonly type: unknown;
  readonly read: ReadOptions;
  readonly judge: JudgeOptions;
}

/** @throws UserError for options that say nothing sensible. */
export async function fileOptionsOf(values: Arguments['values']): Promise<FileOptions> {
  return {
    type: values['type'],
    read: await readOptionsOf(values),
    judge: await judgeOptionsOf(values['policy']),
  };
}

/** What a file does not say and how its words are meant. @throws UserError for options that say nothing sensible. */
export async function readOptionsOf(values: Arguments['values']): Promise<ReadOptions> {
  return {
    fiscalYear: fiscalYearOption(values),
    unit: optionText(values, 'unit'),
    unitCode: optionText(values, 'unit-code', limits.codeCharsMax),
    mapping: await mappingOf(values['mapping']),
  };
}

async function judgeOptionsOf(value: unknown): Promise<JudgeOptions> {
  if (typeof value !== 'string') return {};
  if (!isPolicyFile(value)) return { policy: value };
  const policy = await givenPolicy(value);
  if (policy === undefined) return {};
  return { policy: `${policy.id}@${policy.version}`, findPolicy: findWith(policy) };
}

async function mappingOf(file: unknown): Promise<ReadOptions['mapping']> {
  if (typeof file !== 'string') return undefined;
  const value = await jsonValueOf(file);
  const { readMapping } = await import('../evaluations/imports/mapping-file.js');
  const mapping = readMapping(value);
  if (mapping.ok) return mapping.value;
  throw new UserError([`${file}：不是表头对照表。`, ...defectLines(file, mapping.defects)]);
}
