/** Files that hold evaluations already: JSON with one or an array of them, NDJSON with one a line. */
import { hasCanonicalOrder } from '../../canonical-json.js';
import type { Defect } from '../../defect.js';
import { extensionOf } from '../../documents/source/source.js';
import { byElement, type Parsed, parseJsonBytes } from '../../json.js';
import { limits } from '../../limits.js';
import { refusedFor } from '../shared/refusal.js';
import type { JudgeOptions } from '../sheets/judge-tables.js';
import { score } from '../sheets/score.js';
import type { ImportedTable } from './imported.js';
import type { GivenFile } from './ports.js';

interface JsonTables {
  readonly type: 'json' | 'ndjson';
  readonly tables: readonly ImportedTable[];
  /** What keeps the file as a whole from being read. */
  readonly defects?: readonly Defect[];
}

/** The tables of a file in JSON; undefined for a file of any other kind. */
export function readJsonTables(file: GivenFile, judge: JudgeOptions): JsonTables | undefined {
  const type = jsonTypeOf(file);
  if (type === undefined) return undefined;
  const items = type === 'json' ? itemsOfJson(file.bytes) : itemsOfLines(file.bytes);
  if (items.defects !== undefined) return { type, tables: [], defects: items.defects };
  return { type, tables: items.all.map((item) => tableOf(item, judge)) };
}

/** By the end of the name; where it says nothing, a text that begins as JSON does is some. */
function jsonTypeOf({ name, bytes }: GivenFile): JsonTables['type'] | undefined {
  const extension = extensionOf(name);
  if (extension === 'json') return 'json';
  if (extension === 'ndjson' || extension === 'jsonl') return 'ndjson';
  if (/^[a-z]{2,5}$/u.test(extension)) return undefined;
  const head = new TextDecoder().decode(bytes.subarray(0, headBytes)).trimStart();
  return /^\{\s*"|^\[\s*\{/u.test(head) ? 'json' : undefined;
}

const headBytes = 256;

/** One value with where it stands. */
interface Item {
  readonly parsed: Parsed;
  readonly source: string;
}

type Items =
  | { readonly all: readonly Item[]; readonly defects?: undefined }
  | { readonly defects: readonly Defect[] };

function itemsOfJson(bytes: Uint8Array): Items {
  const parsed = parseJsonBytes(bytes);
  const { value, defects } = parsed;
  if (value === undefined) return { defects };
  if (!Array.isArray(value)) return { all: [{ parsed, source: '#' }] };
  if (value.length > limits.evaluationCountMax) return tooMany;
  const known = byElement(parsed);
  const all = value.map((element: unknown, index) => ({
    source: `#/${index}`,
    parsed: {
      value: element,
      defects: known(index).map((defect) => ({
        ...defect,
        pointer: defect.pointer.slice(`/${index}`.length),
      })),
    },
  }));
  return { all };
}

function itemsOfLines(bytes: Uint8Array): Items {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const all: Item[] = [];
  let number = 0;
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.subarray(start, end);
    start = end + 1;
    number += 1;
    if (line.toString('latin1').trim() === '') continue;
    if (all.length === limits.evaluationCountMax) return tooMany;
    const isLong = line.length > limits.lineBytesMax;
    const parsed = isLong ? { defects: [lineTooLong] } : parseJsonBytes(line);
    all.push({ parsed, source: `#L${number}` });
  }
  return { all };
}

const tooMany: Items = {
  defects: [
    {
      code: 'too-many-items',
      pointer: '',
      message: `一个文件最多 ${limits.evaluationCountMax} 张表；更多的请用批次（jichi batch 或 POST /v1/batches）。`,
    },
  ],
};

const lineTooLong: Defect = {
  code: 'line-too-long',
  pointer: '',
  message: '一行超过 1 MiB；请拆成几行，每行一张表。',
};

function tableOf({ parsed, source }: Item, judge: JudgeOptions): ImportedTable {
  const { defects } = parsed;
  const value = withPolicy(parsed.value, judge.policy);
  const { project, unit, indicators } = (value ?? {}) as Record<string, unknown>;
  const result =
    value === undefined ? { ok: false as const, defects } : score(value, { ...judge, defects });
  const isFilled = Array.isArray(indicators) && indicators.some(hasActual);
  return {
    layout: 'jichi/evaluation',
    stage: isFilled ? 'filled' : 'goals',
    title: nameOf(project) ?? nameOf(unit) ?? '',
    source: { first: source, last: source },
    evaluation: hasCanonicalOrder(value) ? (value ?? null) : null,
    ...(result.ok ? { sheet: result.value } : { refused: refusedFor(result.defects) }),
    findings: result.ok ? result.value.findings.map((finding) => ({ ...finding, source })) : [],
  };
}

function withPolicy(value: unknown, policy: string | undefined): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && policy !== undefined ? { ...value, policy } : value;
}

function hasActual(row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'actual' in row;
}

function nameOf(party: unknown): string | undefined {
  const { name } = (party ?? {}) as { name?: unknown };
  return typeof name === 'string' ? name : undefined;
}
