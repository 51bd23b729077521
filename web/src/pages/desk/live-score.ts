/** The sheet of what is typed, asked of the service a moment after each change; nothing of it is stored. */
import { onBeforeUnmount, ref, shallowRef, watch } from 'vue';
import type { Problem, ScoreSheet } from '../../../../src/client/index.ts';
import { api } from '../../api/client.ts';
import { answered } from '../../shared/ask.ts';

const pauseMs = 200;

/**
 * Follows an evaluation.
 * @param evaluationNow what is to be scored; undefined where what stands is shown.
 */
export function useLiveScore(evaluationNow: () => object | undefined) {
  const sheet = shallowRef<ScoreSheet>();
  const refused = ref<Problem>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  async function ask(): Promise<void> {
    const evaluation = evaluationNow();
    turn += 1;
    const mine = turn;
    if (evaluation === undefined) {
      sheet.value = undefined;
      refused.value = undefined;
      return;
    }
    let problem: Problem | undefined;
    const found = await answered(api.POST('/v1/score', { body: evaluation as never }), (one) => {
      problem = one;
    });
    if (mine !== turn) return;
    refused.value = problem;
    if (found !== undefined) sheet.value = found;
  }

  watch(
    evaluationNow,
    () => {
      clearTimeout(timer);
      timer = setTimeout(ask, pauseMs);
    },
    { deep: true, immediate: true },
  );
  onBeforeUnmount(() => clearTimeout(timer));
  return { sheet, refused };
}
