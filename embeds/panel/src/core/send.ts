import type { Call } from './call.ts';
import { problem } from './panel-problem.ts';
import { readProblem } from './read-problem.ts';
import type { Reply } from './reply.ts';

export type Wire = { coreUrl: string; fetch: typeof fetch };

/** Never a cookie or a referrer, never a cache. Nothing personal is in a URL: the subject travels in the token alone. */
export const quiet = { mode: 'cors', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' } as const satisfies RequestInit;

/** One JSON call of the core API: a body makes it a POST. A network that failed is the problem `offline`; a cancelled call too. The types are the caller's to know. */
export const send = <T>(wire: Wire, { token, lang, signal }: Omit<Call, 'token'> & { token?: string }, path: string, body?: object): Promise<Reply<T>> =>
  settle(async () => {
    const headers: Record<string, string> = { 'accept-language': lang };
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
    if (body) headers['content-type'] = 'application/json';
    const response = await wire.fetch(`${wire.coreUrl}${path}`, { ...quiet, signal, headers, ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}) });
    const content = (await response.json().catch(() => undefined)) as T | undefined;
    return response.ok ? { response, ...(content === undefined ? {} : { data: content }) } : { response, error: content };
  });

/** What an exchange with the core API came to. */
export const settle = async <T>(work: () => Promise<{ data?: T; error?: unknown; response: Response }>): Promise<Reply<T>> => {
  try {
    const { data, error, response } = await work();
    return data !== undefined && response.ok ? { ok: true, value: data } : { ok: false, problem: readProblem(response.status, error) };
  } catch {
    return { ok: false, problem: problem('offline') };
  }
};
