/** Prints tables on their forms; those that come with the batch are scored first. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Keywords, list, type Schema, word } from '../../../indicators/schema.js';
import { limits } from '../../../limits.js';
import { type PartName, partNames } from '../../../reports/build-report.js';
import type { ScoreSheet } from '../../../scoring/score-sheet.js';
import { ownPolicy } from '../../printing/own-policy.js';
import {
  type NumberedForm,
  type ReportFormat,
  reportFormats,
  zipForms,
} from '../../printing/report.js';
import { refusedAs } from '../../shared/refusal.js';
import { TookTooLong } from '../../shared/took-too-long.js';
import type { BatchItem, BatchResult, StoredBatch } from '../items/ports.js';
import { absent, failed, storableName, type Work } from '../items/work.js';
import type { SheetItem } from './frozen.js';
import { type BatchKind, requestOf } from './kind.js';
import { scoreBatches, scoreItems, summaryWorkbook } from './score.js';

/** As a batch says it. */
export const formatOfBatch = word('文件类型', reportFormats);

const format: Schema<ReportFormat> = {
  ...(formatOfBatch as Keywords),
  title: 'report 的文件类型',
  default: 'xlsx',
};

const parts: Schema<readonly PartName[]> = {
  ...list('report 的内容', word('一部分', partNames), partNames.length, 1),
  uniqueItems: true,
};

const members = { ...scoreBatches.members, format, parts };

/** Beside the forms there is room for the summary. */
const formsMax = limits.zipFileCountMax - 1;

export const reportBatches = {
  title: '打印',
  members,
  scopes: ['read'],
  isOfTables: true,
  itemsMax: formsMax,
  chunkItems: 50,
  needs: 'sheet',
  work: printItems,
  file: {
    format: 'zip',
    itemsMax: formsMax,
    pieces: (batch, itemsOf) => zipForms(formsOf(batch, itemsOf)),
  },
} as const satisfies BatchKind;

async function printItems(work: Work, items: readonly BatchItem[]): Promise<BatchResult[]> {
  const { service, tools, batch, signal } = work;
  const { format = 'xlsx', parts = ['form'] } = requestOf(batch, members);
  const form = { format, parts };
  return Promise.all(
    items.map(async (item): Promise<BatchResult> => {
      const sheet = await sheetToPrint(work, item);
      if (typeof sheet !== 'string') return sheet;
      const { position } = item;
      try {
        const policy = ownPolicy(service.policies, sheet, form);
        const printed = await tools.print({ sheet, form, policy }, signal);
        return { ...columnsOf(sheet), position, outcome: 'done', form: printed };
      } catch (error) {
        if (!(error instanceof TookTooLong)) throw error;
        return failed(position, refusedAs('invalid', error.message));
      }
    }),
  );
}

/** The text of a sheet, or why there is none. */
async function sheetToPrint(work: Work, item: BatchItem): Promise<string | BatchResult> {
  const { position, input, stored } = item;
  if (input === null) return stored ?? failed(position, absent);
  const [result] = await scoreItems(work, [item]);
  if (result?.sheet == null) return result ?? failed(position, absent);
  return inflateRawSync(result.sheet).toString('utf8');
}

function columnsOf(text: string): Partial<BatchResult> {
  const { input, total, grade = null } = JSON.parse(text) as ScoreSheet;
  const [unitName, projectName] = [input.unit.name, input.project?.name ?? null];
  const names = { unitName: storableName(unitName), projectName: storableName(projectName) };
  return { ...names, total, grade, sheet: deflateRawSync(text, { level: 1 }) };
}

/** The forms by their positions, and the summary where one workbook holds it. */
async function* formsOf(
  batch: StoredBatch,
  itemsOf: (content: 'sheet' | 'form') => AsyncIterable<SheetItem>,
): AsyncGenerator<NumberedForm> {
  const { format = 'xlsx' } = requestOf(batch, members);
  for await (const { position, form } of itemsOf('form')) {
    if (form == null) continue;
    yield { name: `${String(position + 1).padStart(6, '0')}.${format}`, bytes: form, warnings: [] };
  }
  if (batch.total > limits.summaryLineCountMax) return;
  yield { name: 'summary.xlsx', bytes: await summaryWorkbook(itemsOf('sheet')), warnings: [] };
}
