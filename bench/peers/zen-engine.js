/** GoRules ZEN: a decision graph with one node of expressions, made for each plan. */
import { loadPeer } from '../peers.js';
import { shortest } from '../truth.js';

const name = '@gorules/zen-engine';

function rowExpressions({ lower, target, weight }, place) {
  const [a, t, w] = [`a[${place}]`, shortest(target), shortest(weight)];
  const kept = lower ? `max([0, 2 * ${t} - ${a}])` : a;
  const met = `${a} ${lower ? '<=' : '>='} ${t}`;
  return [
    [`s${place}`, `${met} ? ${w} : round(${w} * ${kept} / ${t}, 2)`],
    [`d${place}`, `${met} ? 0 : -round(abs(${a} - ${t}) * 100 / ${t}, 2)`],
  ];
}

function graph(plan) {
  const rows = plan.flatMap(rowExpressions);
  const total = plan.map((_, place) => `$.s${place}`).join(' + ');
  const grade = `$.total >= 90 ? '优' : $.total >= 80 ? '良' : $.total >= 60 ? '中' : '差'`;
  const expressions = [...rows, ['total', total], ['grade', grade]].map(([key, value]) => ({
    id: key,
    key,
    value,
  }));
  const position = { x: 0, y: 0 };
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position },
      { id: 'score', name: 'score', type: 'expressionNode', position, content: { expressions } },
      { id: 'out', name: 'out', type: 'outputNode', position },
    ],
    edges: [
      { id: 'first', sourceId: 'in', targetId: 'score', type: 'edge' },
      { id: 'second', sourceId: 'score', targetId: 'out', type: 'edge' },
    ],
  };
}

async function contestantOf({ plans, tables }, say) {
  const peer = await loadPeer(name, say);
  if (peer === undefined) return undefined;
  const engine = new peer.ZenEngine();
  const decisions = plans.map((plan) => engine.createDecision(graph(plan)));
  const inputs = tables.map(({ actuals }) => ({ a: actuals.map((actual) => actual / 100) }));
  return async (index) => {
    const { result } = await decisions[tables[index].number].evaluate(inputs[index]);
    const hundredths = (key) => Math.round(result[key] * 100);
    const scored = inputs[index].a.map((_, place) => ({
      score: hundredths(`s${place}`),
      deviation: hundredths(`d${place}`),
    }));
    return { scored, total: hundredths('total'), grade: result.grade };
  };
}

export const zenEngine = {
  name,
  cannot: 'decimals of 28 digits, so not exact in general; numbers come in and go out as doubles',
  contestantOf,
};
