/**
 * Side by side in one run: every round lets each contestant work once, in turn, so that what disturbs the
 * machine disturbs them all. A ratio is taken in each round; what is told is the median and the spread.
 */
const roundCount = 9;

/** The middle of a list. */
export function median(list) {
  return list.toSorted((left, right) => left - right)[Math.floor(list.length / 2)];
}

/** CPU microseconds that a piece of work takes, whichever thread does it. */
export async function cpuMicroseconds(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** Wall-clock microseconds, for what other processes do. */
export async function wallMicroseconds(work) {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1_000;
}

/**
 * Times contestants by name. Each is a function of the round that does its work and returns its cost, in
 * microseconds for one piece; a round or more go before, to warm up.
 */
export async function interleaved(contestants, { rounds = roundCount, warmingRounds = 1 } = {}) {
  const costs = new Map(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < warmingRounds + rounds; round += 1) {
    for (const [name, contestant] of Object.entries(contestants)) {
      const cost = await contestant(round);
      if (round >= warmingRounds) costs.get(name).push(cost);
    }
  }
  return costs;
}

/** The ratio of two contestants' costs, round by round. */
export function ratioOf(costs, above, below) {
  const [top, bottom] = [costs.get(above), costs.get(below)];
  return top.map((cost, round) => cost / bottom[round]);
}

/** A cost in words. */
export function costText(costs, name, places = 1) {
  return `${name} ${median(costs.get(name)).toFixed(places)} µs`;
}
