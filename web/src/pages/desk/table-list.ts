/** The list of tables: what is looked for, and the pages of it that were read so far. */
import { reactive, ref, shallowRef } from 'vue';
import type { components } from '../../../../src/client/index.ts';
import { api } from '../../api/client.ts';
import { answered } from '../../shared/ask.ts';

export type TableSummary = components['schemas']['EvaluationSummary'];
export type TableCounts = components['schemas']['EvaluationCounts'];

/** What is looked for; an empty text is nothing. */
export interface ListFilter {
  q: string;
  unit: string;
  fiscalYear: string;
  kind: string;
  state: string;
  grade: string;
  findings: string;
  returned: boolean;
}

const pageItems = 200;

/** A filter that means every table. */
export function everything(): ListFilter {
  return {
    q: '',
    unit: '',
    fiscalYear: '',
    kind: '',
    state: '',
    grade: '',
    findings: '',
    returned: false,
  };
}

/** The filter as the query of a request. */
function queryOf(filter: ListFilter): Record<string, string> {
  const { returned, ...texts } = filter;
  const said = Object.entries(texts).filter(([, text]) => text !== '');
  return Object.fromEntries(returned ? [...said, ['returned', 'true']] : said);
}

/** The filter as a batch takes it. */
export function batchFilterOf(filter: ListFilter): object {
  const { fiscalYear, returned, ...texts } = queryOf(filter);
  return {
    ...texts,
    ...(fiscalYear === undefined ? {} : { fiscalYear: Number(fiscalYear) }),
    ...(returned === undefined ? {} : { returned: true }),
  };
}

/** A list that reads on as far as somebody looks. */
export function useTableList() {
  const filter = reactive(everything());
  const rows = shallowRef<readonly TableSummary[]>([]);
  const counts = ref<TableCounts>();
  const isReading = ref(false);
  let cursor: string | null | undefined;
  let wanted = 0;
  /** Counts beginnings: what an older one still brings is not taken. */
  let turn = 0;

  async function readOn(): Promise<void> {
    if (isReading.value) return;
    isReading.value = true;
    const mine = turn;
    while (mine === turn && cursor !== null && rows.value.length < wanted) {
      const query = { ...queryOf(filter), limit: String(pageItems), ...(cursor && { cursor }) };
      const page = await answered(api.GET('/v1/evaluations', { params: { query } }));
      if (mine !== turn) break;
      if (page === undefined) {
        cursor = null;
        break;
      }
      rows.value = [...rows.value, ...page.items];
      cursor = page.nextCursor;
    }
    isReading.value = false;
    if (mine !== turn) await readOn();
  }

  /** Reads on until so many rows are there. */
  async function reach(count: number): Promise<void> {
    wanted = Math.max(wanted, count);
    await readOn();
  }

  /** Begins again with what is looked for now. */
  async function begin(): Promise<void> {
    turn += 1;
    cursor = undefined;
    wanted = pageItems;
    rows.value = [];
    const mine = turn;
    const query = queryOf(filter);
    const counted = answered(api.GET('/v1/evaluations/counts', { params: { query } }));
    await readOn();
    const found = await counted;
    if (mine === turn) counts.value = found;
  }

  return { filter, rows, counts, isReading, reach, begin };
}
