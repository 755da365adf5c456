import type { ConnectorContext } from '../context.ts';
import { ConnectorError } from '../connector-error.ts';
import { retryAfterMs } from '../retry-after.ts';

/** What asking needs of the outside. */
export type HttpsWorld = Pick<ConnectorContext<unknown>, 'fetch' | 'signal' | 'clock'>;
export type Asked = (method: 'GET' | 'PUT' | 'DELETE', path: string, headers: Readonly<Record<string, string>>, body?: string) => Promise<Response>;
type Question = { readonly method: 'GET' | 'PUT' | 'DELETE' | 'OPTIONS'; readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string };

/** Answers that are one, each for its question to judge: 304 nothing new, 404 gone, 412 another one. */
const meant: ReadonlySet<number> = new Set([200, 201, 204, 206, 304, 404, 412]);
/** An answer that has not begun by then will not come (judgement). */
const answerMs = 60_000;

/**
 * One question to a partner's server. Errors: `transient/source-unreachable`, `config/credentials-refused`, `config/permission-denied`, `transient/source-busy` with what Retry-After
 * asks for, `transient/source-failing`, `data/answer-unexpected`, and those of egress: `data/redirect-refused`, `config/host-not-declared`, `config/not-encrypted`.
 */
export async function askHttps({ url, token }: { readonly url: string; readonly token: string }, { fetch, signal, clock }: HttpsWorld, { method, path, headers, body }: Question): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), answerMs);
  const request = new Request(`${url}${path}`, {
    method, redirect: 'error', signal: AbortSignal.any([signal, late.signal]), headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'identity', ...headers }, ...(body === undefined ? {} : { body }),
  });
  const response = await fetch(request)
    .catch((error: unknown) => {
      throw error instanceof ConnectorError ? error : new ConnectorError('transient', 'source-unreachable');
    })
    .finally(() => clearTimeout(timer));
  const { status } = response;
  if (meant.has(status)) return response;
  await response.body?.cancel().catch(() => undefined);
  if (status === 401) throw new ConnectorError('config', 'credentials-refused');
  if (status === 403) throw new ConnectorError('config', 'permission-denied');
  if (status === 429 || status === 503) throw new ConnectorError('transient', 'source-busy', retryAfterMs(response.headers.get('retry-after'), clock.now()));
  throw status >= 500 ? new ConnectorError('transient', 'source-failing') : new ConnectorError('data', 'answer-unexpected');
}
