/** One question to the service: what it answers, or nothing with the refusal told. */
import type { Problem } from '../../../src/client/index.ts';
import { tellRefusal } from '../api/client.ts';

interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * Waits for an answer of the typed client.
 * @param onRefusal what becomes of a refusal; by default it is told at the edge of the page.
 * @returns the answer, or undefined where it was refused or the service was not reached (the shell says so).
 */
export async function answered<T>(
  asked: Promise<Answered<T>>,
  onRefusal: (problem: Problem) => void = tellRefusal,
): Promise<T | undefined> {
  try {
    const { data, error, response } = await asked;
    if (response.ok) return data;
    // Who signed out is told so by the client itself.
    if (response.status !== 401) onRefusal(error as Problem);
  } catch {
    // Not reached.
  }
  return undefined;
}
