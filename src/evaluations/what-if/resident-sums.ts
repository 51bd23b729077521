/** What many tables come to when a figure is moved, added up in numbers. */
import type { Evaluation } from '../../indicators/evaluation.js';
import type { Policy } from '../../policies/policy.js';
import type { Cause } from './answers.js';
import { compareOne } from './compare.js';
import {
  type CauseSum,
  causeKey,
  type Move,
  Simulation,
  type SimulationSums,
  type UnitSum,
  unitKey,
} from './simulation.js';

type Unit = Evaluation['unit'];

export class ResidentSums {
  #tables = 0;
  readonly #moves = new Map<string, Move>();
  readonly #differences = new Map<number, number>();
  readonly #causes = new Map<string, CauseSum>();
  readonly #units = new Map<string, UnitSum>();
  readonly #remembered = new Map<string, string | undefined>();
  /** What goes through the reference. */
  readonly #compared = new Simulation();

  /** A table, and what its total differs by. */
  table(given: Unit, id: string, difference: number): void {
    this.#tables += 1;
    this.#differences.set(difference, (this.#differences.get(difference) ?? 0) + 1);
    const unit = this.#unitOf(given);
    unit.count += 1;
    unit.compared += 1;
    if (difference !== 0) unit.sum += BigInt(difference);
    if (unit.first !== undefined && unit.first <= id) return;
    unit.first = id;
    unit.name = given.name;
  }

  #unitOf({ code, name }: Unit): UnitSum {
    const key = unitKey(code === undefined ? { name } : { code, name });
    const known = this.#units.get(key);
    if (known !== undefined) return known;
    const unit: UnitSum = { code: code ?? '', name, count: 0, moved: 0, compared: 0, sum: 0n };
    this.#units.set(key, unit);
    return unit;
  }

  /** A table whose grade moved. */
  move(unit: Unit, from: string | null, to: string | null): void {
    this.#unitOf(unit).moved += 1;
    const key = JSON.stringify([from, to]);
    const known = this.#moves.get(key);
    if (known === undefined) this.#moves.set(key, { from, to, count: 1 });
    else known.count += 1;
  }

  /** What made tables differ, in hundredths. */
  cause(cause: Omit<Cause, 'points'>, points: number | bigint, tables = 1): void {
    const key = causeKey(cause);
    const known = this.#causes.get(key);
    if (known === undefined) this.#causes.set(key, { cause, count: tables, sum: BigInt(points) });
    else {
      known.count += tables;
      known.sum += BigInt(points);
    }
  }

  /** Compares a table by the reference. */
  compare(id: string, text: string, before: Policy, after: Policy): void {
    const outcome = compareOne({ evaluation: JSON.parse(text) as Evaluation, before, after });
    if (outcome.ok) this.#compared.add(outcome.comparison, id);
    else this.#compared.refuse();
  }

  /** What was worked out for a key before. */
  remembered(key: string, make: () => string | undefined): string | undefined {
    if (!this.#remembered.has(key)) this.#remembered.set(key, make());
    return this.#remembered.get(key);
  }

  /** Both parts; tables that were refused before any figure was moved come on top. */
  all(refused: number): readonly SimulationSums[] {
    return [
      {
        tables: this.#tables + refused,
        refused,
        moves: [...this.#moves.values()],
        differences: new Map(
          [...this.#differences].map(([value, count]) => [BigInt(value), count]),
        ),
        causes: [...this.#causes.values()],
        units: [...this.#units.values()],
      },
      this.#compared.sums(),
    ];
  }
}
