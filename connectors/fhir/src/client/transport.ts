import { ConnectorError } from '@mast/connector-kit';

import type { Context } from '../context.ts';
import { limited } from '../pds/limiter.ts';
import { readTypes } from '../relevance/read-types.ts';
import { openTokens } from '../tokens/open-tokens.ts';
import { pinned } from './pin.ts';
import { refusalOf } from './refusal-of.ts';

/** One question: an address below a base (relative ones are completed), and what goes with it. */
export type Asked = { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly withToken?: boolean; /** Below which address it must lie: the server's base, where nothing is said. */ readonly below?: string };

/** Everything that travels to a FHIR server goes through here. */
export type Transport = {
  /**
   * An answer with status 2xx, its body unread. The token is fetched, renewed before it ends and, where it is refused on the way (401), once more. Errors: `data/next-page-elsewhere`,
   * `transient/source-unreachable`, `transient/source-busy` (with what Retry-After asks), `config/credentials-refused`, `config/permission-denied`, `data/not-there` (404, 410),
   * `data/question-refused`, `data/redirect-refused`, and those of the token endpoint. No address and no text of an answer is in an error.
   */
  send(address: string, asked?: Asked): Promise<Response>;
  /** Signs in, where this feed does: nothing else is asked. */
  signIn(): Promise<void>;
  /** The server's own time by the last answer's `Date`. Where it says none, ours a day ago: a moment that nothing has passed yet, whichever clock is wrong; it costs reading that day again. */
  serverNow(): Date;
};

/** How far a clock may be off that nobody can compare. */
const unknownMs = 24 * 60 * 60_000;

/** A transport for one reading; `types` are the activities that its token shall open. */
export function openTransport(context: Context, types: readonly string[] = readTypes(context.config)): Transport {
  const { config, clock, signal } = context;
  let aheadMs = -unknownMs;
  // A storage account that holds an export has a clock of its own, which is none of ours.
  const note = (url: string, { headers }: Response): void => {
    if (new URL(url).origin !== new URL(config.baseUrl).origin) return;
    const said = Date.parse(headers.get('date') ?? '');
    aheadMs = Number.isNaN(said) ? -unknownMs : said - clock.now().getTime();
  };
  const request = async (url: string, { method = 'GET', headers = {} }: Asked, token?: string): Promise<Response> => {
    // A server may give the answer of a minute ago to the same question (HAPI does): what is new is asked for, not what was.
    const all = new Headers({ accept: 'application/fhir+json', 'cache-control': 'no-cache', ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) });
    const ask = async (): Promise<Response> => {
      const ends = AbortSignal.any([signal, AbortSignal.timeout(config.timeoutSeconds * 1_000)]);
      const response = await context.fetch(new Request(url, { method, headers: all, redirect: 'error', signal: ends })).catch(unreachable);
      note(url, response);
      return response;
    };
    return config.limiter === undefined ? ask() : limited(config.limiter, signal, ask).catch(unreachable);
  };
  const tokens = config.auth === undefined ? undefined : openTokens(config.auth, context, types, (url) => request(url, { headers: { accept: 'application/json' } }));
  const hold = async (response: Response): Promise<Response> => {
    const refusal = refusalOf(response, clock.now());
    if (refusal === undefined) return response;
    await response.body?.cancel();
    throw refusal;
  };
  return {
    send: async (address, asked = {}) => {
      const url = pinned(address, asked.below ?? config.baseUrl);
      if (tokens === undefined || asked.withToken === false) return hold(await request(url, asked));
      const first = await request(url, asked, await tokens.token());
      if (first.status !== 401) return hold(first);
      await first.body?.cancel();
      tokens.drop();
      return hold(await request(url, asked, await tokens.token()));
    },
    signIn: async () => void (await tokens?.token()),
    serverNow: () => new Date(clock.now().getTime() + aheadMs),
  };
}

/** What the network says names hosts and addresses: none of it is told. */
function unreachable(error: unknown): never {
  throw error instanceof ConnectorError ? error : new ConnectorError('transient', 'source-unreachable');
}
