/** Some tables in numbers, before and after: what is moved is answered from them without reading any of them again. */
import { Fraction } from '../../decimal.js';
import type { Evaluation } from '../../indicators/evaluation.js';
import type { Policy } from '../../policies/policy.js';
import { isExact, noFigure } from '../../scoring/fast-loop.js';
import { NumberedNames } from '../../scoring/plans/numbered-names.js';
import { readsAlike, scoresRowsAlike } from '../../scoring/plans/policy-numbers.js';
import {
  type KeptTable,
  type PackFigures,
  scorePack,
  TablePack,
} from '../../scoring/plans/tables.js';
import { gradeOf } from '../../scoring/rating.js';
import { ruleKindOf } from '../../scoring/score-row.js';
import type { ResidentSums } from './resident-sums.js';

/** A table on its way into a block: with its text, which is kept where numbers do not tell of it, or in numbers alone. */
export type BlockTable = { readonly id: string } & (
  | { readonly evaluation: Evaluation; readonly text: string }
  | { readonly kept: KeptTable }
);

/** Tables as they were read under one policy. */
interface ReadTables {
  readonly pack: TablePack;
  /** By row, the number of the rule that scores it where it is scored. */
  readonly rules: Uint8Array;
}

/** Where the figures of one table stand. */
interface Place {
  readonly place: number;
  readonly before: number;
  readonly after: number;
}

/** Tables that were scored under one policy, and are tried under others that are read alike. */
export class ResidentBlock {
  readonly ids: string[];
  readonly units: KeptTable['unit'][];
  /** Texts of tables that the reference has a part in, by place. */
  readonly texts = new Map<number, string>();
  readonly #before: Policy;
  readonly #gone: Uint8Array;
  readonly #then: PackFigures;
  readonly #thenRules: Uint8Array;
  readonly #read: ReadTables;
  /** Names of levels are free, kinds of rules are a few. */
  readonly #levelNames = new NumberedNames();
  readonly #ruleNames = new NumberedNames();
  readonly #levels: Uint32Array;
  /** Under the policy whose rows were scored last. */
  #rows: { readonly policy: Policy; readonly figures: PackFigures; readonly causes: RowCauses };

  constructor(tables: readonly BlockTable[], before: Policy, after: Policy) {
    this.#before = before;
    this.ids = tables.map(({ id }) => id);
    this.units = tables.map((table) => ('kept' in table ? table.kept : table.evaluation).unit);
    this.#gone = new Uint8Array(tables.length);
    this.#read = this.#readUnder(after, tables);
    const { rows, levels } = this.#read.pack;
    this.#levels = Uint32Array.from(rows.levels.subarray(0, rows.count), (level) =>
      this.#levelNames.numberOf(levels.names[level] ?? ''),
    );
    const then = readsAlike(before, after) ? this.#read : this.#readUnder(before, tables);
    this.#then = scorePack(then.pack, before);
    this.#thenRules = then.rules;
    const figures = scorePack(this.#read.pack, after);
    for (const [place, table] of tables.entries())
      if ('text' in table && (this.#isBeyond(place, this.#then) || this.#isBeyond(place, figures)))
        this.texts.set(place, table.text);
    this.#rows = { policy: after, figures, causes: this.#causesOf(figures) };
    for (const { pack } of [this.#read, then]) {
      pack.again.length = 0;
      pack.rows.trim();
    }
  }

  #readUnder(policy: Policy, tables: readonly BlockTable[]): ReadTables {
    const pack = new TablePack(policy);
    const rules: number[] = [];
    const ruledBy = (name: string) => rules.push(this.#ruleNames.numberOf(name));
    for (const table of tables) {
      if ('kept' in table) {
        pack.addKept(table.kept);
        const { kinds, rows } = table.kept.rules;
        for (const kind of rows) ruledBy(kinds[kind] ?? 'none');
        continue;
      }
      pack.add(table.evaluation, undefined, ({ input, target }) =>
        ruledBy(ruleKindOf(input, target) ?? 'none'),
      );
    }
    return { pack, rules: Uint8Array.from(rules) };
  }

  #isBeyond(place: number, { handed, totals }: PackFigures): boolean {
    return handed[place] === 1 || !isExact(totals[place]);
  }

  /** Bytes that it takes, nearly. */
  get bytes(): number {
    const texts = [...this.texts.values()].reduce((sum, text) => sum + 2 * text.length, 0);
    const rows = this.#read.pack.rows.bytes + this.#levels.length * rowBytes;
    return rows + this.ids.length * tableBytes + texts;
  }

  /** How many tables it still has. */
  get tables(): number {
    return this.#gone.reduce((left, gone) => left - gone, this.ids.length);
  }

  /** Takes tables out. */
  remove(ids: ReadonlySet<string>): void {
    let isChanged = false;
    for (const [place, id] of this.ids.entries()) {
      if (this.#gone[place] === 1 || !ids.has(id)) continue;
      this.#gone[place] = 1;
      this.texts.delete(place);
      isChanged = true;
    }
    if (isChanged) this.#rows = { ...this.#rows, causes: this.#causesOf(this.#rows.figures) };
  }

  /** Keeps the texts of tables that were asked for. */
  keep(texts: ReadonlyMap<string, string>): void {
    for (const [place, id] of this.ids.entries()) {
      const text = this.#gone[place] === 1 ? undefined : texts.get(id);
      if (text !== undefined) this.texts.set(place, text);
    }
    this.#rows = { ...this.#rows, causes: this.#causesOf(this.#rows.figures) };
  }

  /**
   * Adds up what a policy comes to.
   * @returns the ids of tables whose texts are needed: then nothing of them is added.
   */
  addTo(sums: ResidentSums, policy: Policy): string[] {
    const figures = this.#figuresUnder(policy);
    const missing: string[] = [];
    const told = this.#teller(sums, policy, figures);
    for (const [place, id] of this.ids.entries()) {
      if (this.#gone[place] === 1) continue;
      const text = this.texts.get(place);
      if (text !== undefined) sums.compare(id, text, this.#before, policy);
      else if (!isExact(figures.totals[place]) || !isExact(this.#then.totals[place]))
        missing.push(id);
      else
        told({
          place,
          before: this.#then.totals[place] as number,
          after: figures.totals[place] as number,
        });
    }
    for (const { level, rule, points, tables } of this.#rows.causes.all)
      sums.cause({ level1: level, rule }, points, tables);
    return missing;
  }

  #figuresUnder(policy: Policy): PackFigures {
    const { pack } = this.#read;
    if (scoresRowsAlike(this.#rows.policy, policy))
      return scorePack(pack, policy, this.#rows.figures);
    const figures = scorePack(pack, policy);
    this.#rows = { policy, figures, causes: this.#causesOf(figures) };
    return figures;
  }

  /** What rows differ by, and what that comes to by table. */
  #causesOf({ scores, rowStarts }: PackFigures): RowCauses {
    const { names: levels } = this.#levelNames;
    const causes = new RowCauses(this.ids.length, levels, this.#ruleNames.names);
    for (const place of this.ids.keys()) {
      if (this.#gone[place] === 1 || this.texts.has(place)) continue;
      causes.begin();
      const end = rowStarts[place + 1] as number;
      for (let row = rowStarts[place] as number; row < end; row += 1) {
        const now = scores[row] as number;
        const moved = points(now) - points(this.#then.scores[row] as number);
        if (moved === 0) continue;
        const rules = now === noFigure ? this.#thenRules : this.#read.rules;
        causes.add(this.#levels[row] as number, rules[row] as number, moved);
      }
      causes.end(place);
    }
    return causes;
  }

  /** Adds one table after the other whose figures are known. */
  #teller(sums: ResidentSums, policy: Policy, figures: PackFigures): (place: Place) => void {
    const olds = this.#before.grades.value.map(({ grade }) => grade);
    const news = policy.grades.value.map(({ grade }) => grade);
    const rule = policy.execution?.rule.value.kind;
    const thenRule = this.#before.execution?.rule.value.kind;
    const { sums: partSums } = this.#rows.causes;
    return ({ place, before, after }) => {
      const from = olds[this.#then.grades[place] as number] ?? null;
      const to = news[figures.grades[place] as number] ?? null;
      const unit = this.units[place] as KeptTable['unit'];
      sums.table(unit, this.ids[place] ?? '', after - before);
      const [rate, newRate] = [this.#then.executions[place], figures.executions[place]];
      const moved = points(newRate) - points(rate);
      const ruledBy = (newRate === noFigure ? thenRule : rule) ?? 'none';
      if (moved !== 0) sums.cause({ execution: '预算执行率', rule: ruledBy }, moved);
      const rest = after - before - moved - (partSums[place] as number);
      if (rest !== 0) sums.cause({ total: '总分', rule: 'limits' }, rest);
      if (from === to) return;
      sums.move(unit, from, to);
      this.#tellMove(place, from, to, policy, sums);
    };
  }

  /** Why a grade moved, beside what the total differs by. */
  #tellMove(
    place: number,
    from: string | null,
    to: string | null,
    policy: Policy,
    sums: ResidentSums,
  ): void {
    const isRegraded = from !== null && this.#gradeNow(place, policy, sums) !== from;
    if (isRegraded) sums.cause({ total: '总分', rule: 'grades' }, 0);
    const isWithheld = (from === null) !== (to === null);
    if (isWithheld) sums.cause({ total: '总分', rule: 'grade-withheld' }, 0);
  }

  /** The grade that the total of before has by the lines of another policy. */
  #gradeNow(place: number, policy: Policy, sums: ResidentSums): string | undefined {
    const total = this.#then.totals[place] as number;
    const [above, below] = [
      this.#then.fullAbove[place] as number,
      this.#then.fullBelow[place] as number,
    ];
    return sums.remembered(`${total}/${above}/${below}`, () =>
      gradeOf(
        Fraction.of(total).dividedBy(Fraction.hundred),
        Fraction.of(above).dividedBy(Fraction.of(below)),
        policy.grades.value,
      ),
    );
  }
}

/** What a row and a table take beside the numbers of the loop. */
const rowBytes = 39;
const tableBytes = 600;

/** Hundredths of points; none where there is no score. */
function points(figure = noFigure): number {
  return figure === noFigure ? 0 : figure;
}

interface RowCause {
  readonly level: string;
  readonly rule: string;
  points: bigint;
  tables: number;
}

/** What rows of tables differ by, by level and rule: a cause counts once a table, however many rows it has. */
class RowCauses {
  /** By table, in hundredths. */
  readonly sums: Float64Array;
  readonly #levels: readonly string[];
  readonly #rules: readonly string[];
  readonly #causes = new Map<number, RowCause>();
  readonly #own = new Set<number>();
  #sum = 0;

  constructor(tables: number, levels: readonly string[], rules: readonly string[]) {
    this.sums = new Float64Array(tables);
    this.#levels = levels;
    this.#rules = rules;
  }

  begin(): void {
    this.#own.clear();
    this.#sum = 0;
  }

  add(level: number, rule: number, difference: number): void {
    const key = level * ruleKindsMax + rule;
    const known = this.#causes.get(key);
    const cause = known ?? {
      level: this.#levels[level] ?? '',
      rule: this.#rules[rule] ?? 'none',
      points: 0n,
      tables: 0,
    };
    if (known === undefined) this.#causes.set(key, cause);
    cause.points += BigInt(difference);
    if (!this.#own.has(key)) cause.tables += 1;
    this.#own.add(key);
    this.#sum += difference;
  }

  end(place: number): void {
    this.sums[place] = this.#sum;
  }

  get all(): Iterable<RowCause> {
    return this.#causes.values();
  }
}

/** As many as the bytes tell apart that rows keep them in. */
const ruleKindsMax = 2 ** 8;
