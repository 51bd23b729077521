/** Files of the service, saved where the browser saves files. */
import { problemOf, send, tellRefusal } from '../api/client.ts';

/**
 * Asks for a file and saves it under the name that the service gives it.
 * @returns whether it came; a refusal is told.
 */
export async function saveFile(input: string | Request, otherwise = 'jichi'): Promise<boolean> {
  const answer = await send(input);
  if (!answer.ok) {
    tellRefusal(await problemOf(answer));
    return false;
  }
  saveBlob(await answer.blob(), nameIn(answer.headers.get('content-disposition')) ?? otherwise);
  return true;
}

/** Hands a file to the browser, to be saved under its name. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function nameIn(header: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/iu.exec(header ?? '')?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/iu.exec(header ?? '')?.[1];
}
