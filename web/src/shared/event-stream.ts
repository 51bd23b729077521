/**
 * Events of the service (SSE), read by fetch: an EventSource cannot carry the session's header. A stream that breaks is
 * taken up again behind the last event that came.
 */
import { send } from '../api/client.ts';

const againMs = 1500;

export interface StreamEvent {
  readonly id: string;
  readonly data: string;
}

/**
 * Hands on each event until the service closes the stream, `isOver` says that there is no more to come, or it is called off.
 */
export async function followEvents(
  url: string,
  tell: (event: StreamEvent) => boolean,
  signal: AbortSignal,
): Promise<void> {
  const place = { last: '' };
  while (!signal.aborted) {
    if (await followOnce(url, tell, signal, place)) return;
    await new Promise((resolve) => setTimeout(resolve, againMs));
  }
}

/** Follows one connection. @returns whether there is no more to come. */
async function followOnce(
  url: string,
  tell: (event: StreamEvent) => boolean,
  signal: AbortSignal,
  place: { last: string },
): Promise<boolean> {
  const headers: Record<string, string> = { accept: 'text/event-stream' };
  if (place.last !== '') headers['last-event-id'] = place.last;
  try {
    const answer = await send(url, { headers, signal });
    if (!answer.ok || answer.body === null) return true;
    for await (const event of eventsOf(answer.body)) {
      if (event.id !== '') place.last = event.id;
      if (tell(event)) return true;
    }
  } catch {
    // The connection broke; the shell says so, and the next turn goes on where this one ended.
  }
  return false;
}

async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = eventIn(block);
        if (event !== undefined) yield event;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function eventIn(block: string): StreamEvent | undefined {
  const lines = block.split('\n');
  const field = (name: string): string[] =>
    lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
  const data = field('data');
  return data.length === 0 ? undefined : { id: field('id')[0] ?? '', data: data.join('\n') };
}
