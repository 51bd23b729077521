/** json-rules-engine: one rule a row decides whether the target was met; JavaScript counts the rest. */
import { loadPeer } from '../peers.js';

const name = 'json-rules-engine';

function ruleOf({ lower, target }, place) {
  const operator = lower ? 'lessThanInclusive' : 'greaterThanInclusive';
  const all = [{ fact: `a${place}`, operator, value: target / 100 }];
  return { conditions: { all }, event: { type: 'met', params: { place } } };
}

const grades = [
  ['优', 90],
  ['良', 80],
  ['中', 60],
  ['差', 0],
];

function twoPlaces(value) {
  return Math.round(value * 100) / 100;
}

function missed({ lower, target, weight }, actual) {
  const [t, w] = [target / 100, weight / 100];
  const kept = lower ? Math.max(0, 2 * t - actual) : actual;
  return {
    score: twoPlaces((w * kept) / t),
    deviation: -twoPlaces((Math.abs(actual - t) * 100) / t),
  };
}

function answerOf(plan, facts, failureResults) {
  const scored = plan.map(({ weight }) => ({ score: weight / 100, deviation: 0 }));
  for (const { event } of failureResults) {
    const { place } = event.params;
    scored[place] = missed(plan[place], facts[`a${place}`]);
  }
  const total = scored.reduce((sum, { score }) => sum + score, 0);
  const grade = grades.find(([, from]) => twoPlaces(total) >= from)[0];
  const hundredths = (value) => Math.round(value * 100);
  return {
    scored: scored.map(({ score, deviation }) => ({
      score: hundredths(score),
      deviation: hundredths(deviation),
    })),
    total: hundredths(total),
    grade,
  };
}

async function contestantOf({ plans, tables }, say) {
  const peer = await loadPeer(name, say);
  if (peer === undefined) return undefined;
  const engines = plans.map((plan) => new peer.Engine(plan.map(ruleOf)));
  const inputs = tables.map(({ actuals }) =>
    Object.fromEntries(actuals.map((actual, place) => [`a${place}`, actual / 100])),
  );
  return async (index) => {
    const { number } = tables[index];
    const { failureResults } = await engines[number].run(inputs[index]);
    return answerOf(plans[number], inputs[index], failureResults);
  };
}

export const jsonRulesEngine = {
  name,
  cannot: 'has no arithmetic: scores, deviations, sum and grade are floats of JavaScript beside it',
  contestantOf,
};
