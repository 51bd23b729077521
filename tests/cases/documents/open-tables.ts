/** Tables that places have published, as lines of tabbed text, with what a careful person reads in them. */
import { readdirSync, readFileSync } from 'node:fs';

type Printed = string | null;

/** Level 1, level 2, level 3, target, actual, weight and score as printed; null where nothing stands. */
export type OpenRow = readonly [Printed, Printed, string, Printed, Printed, Printed, Printed];

export interface OpenTruth {
  readonly kind: string;
  readonly fiscalYear: string;
  readonly execution: {
    readonly currencyUnit?: string;
    readonly initial?: string;
    readonly adjusted?: string;
    readonly executed?: string;
    readonly weight?: string;
    readonly rate?: string;
    readonly score?: string;
    /** Name, budget and, where it is filled in, what was spent. */
    readonly lines?: readonly (readonly string[])[];
  } | null;
  readonly total: Printed;
  readonly rows: readonly OpenRow[];
  /** What contradicts itself in the table, with the code that says so; or why a person sees it and no check does. */
  readonly contradictions: readonly {
    readonly what: string;
    readonly code: string;
    readonly unseen?: string;
  }[];
}

export interface OpenTable {
  readonly name: string;
  readonly text: string;
  readonly truth: OpenTruth;
}

const folder = new URL('./open/', import.meta.url);

export const openTables: readonly OpenTable[] = readdirSync(folder)
  .filter((file) => file.endsWith('.tsv'))
  .map((file) => {
    const name = file.slice(0, -'.tsv'.length);
    const text = readFileSync(new URL(file, folder), 'utf8');
    const truth = readFileSync(new URL(`${name}.json`, folder), 'utf8');
    return { name, text, truth: JSON.parse(truth) as OpenTruth };
  });
