/** Whether the service answers; a page that lost it says so until it is back. */
import { ref } from 'vue';

export const isConnected = ref(true);

/** Between two looks whether it is back. */
const lookEveryMs = 2000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** A call did not reach the service: looks until it answers again. */
export function connectionLost(): void {
  isConnected.value = false;
  timer ??= setTimeout(look, lookEveryMs);
}

/** A call was answered. */
export function connectionBack(): void {
  isConnected.value = true;
  clearTimeout(timer);
  timer = undefined;
}

async function look(): Promise<void> {
  timer = undefined;
  try {
    await fetch('/healthz', { cache: 'no-store' });
    connectionBack();
  } catch {
    connectionLost();
  }
}
