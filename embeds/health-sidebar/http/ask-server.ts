/** From the request to the last byte, where somebody waits in front of a frame. */
const frameTimeoutMs = 5_000;
/** A patient with photographs and narrative; a larger one is not read. */
const maxBytes = 512 * 1024;

/** The network, handed in. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
/** `undefined` body: the server could not be reached in time, redirected, said too much, or said no JSON. */
export type Asked = { readonly status: number; readonly body: unknown };

/** One JSON request to a registered server: no redirect, no cookie, bounded in time and size. Undefined where nothing usable came back; nothing of what came is in an error. */
export const askServer = async (
  fetchIt: Fetch,
  url: string,
  init: { method?: 'POST'; headers: Record<string, string>; body?: URLSearchParams },
  timeoutMs = frameTimeoutMs,
): Promise<Asked | undefined> => {
  try {
    const response = await fetchIt(url, { ...init, redirect: 'error', credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(timeoutMs) });
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) return undefined;
      chunks.push(chunk);
    }
    const text = Buffer.concat(chunks).toString('utf8');
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  } catch {
    return undefined;
  }
};
