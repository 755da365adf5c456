import { createMastClient } from '@mast/openapi';
import type { MastClient } from '@mast/openapi';

import type { Session } from '../session/session.ts';
import type { IdentityProvider } from '../sign-in/identity-provider.ts';
import { CoreFault, coreProblem, signedOut, unreachable } from './core-fault.ts';
import type { Reply } from './reply.ts';

/** What the typed client gives for any call. */
type Exchange<Value> = Promise<{ readonly data?: Value; readonly error?: unknown; readonly response: Response }>;

/** Longer than the core takes for anything it answers; then the user is told rather than left waiting (judgement). */
const timeoutMs = 15_000;
/** For what the core makes while it is being read, the longest of them an export of twenty thousand answers (judgement). */
const patientMs = 10 * 60_000;
/** A token is renewed this long before it ends, so that it does not end on its way. */
const marginMs = 30_000;

export type CoreCalls = {
  /** The core API as this person, in this language. */
  readonly as: (session: Session, language: 'en' | 'cy') => MastClient;
  /** The same, for what takes minutes to be read to its end. */
  readonly patientlyAs: (session: Session, language: 'en' | 'cy') => MastClient;
  /** The core API as nobody: for what anybody may read. */
  readonly asNobody: (language: 'en' | 'cy') => MastClient;
};

/** Calls of the core with the session's own token, renewed in the background. */
export function createCoreCalls(wish: { readonly coreUrl: string; readonly fetch: typeof globalThis.fetch; readonly now: () => Date; readonly provider: IdentityProvider }): CoreCalls {
  async function tokenOf(session: Session): Promise<string> {
    const { access, expiresAt, refresh } = session.tokens;
    if (wish.now().getTime() < expiresAt - marginMs) return access;
    if (refresh === undefined) throw new CoreFault(signedOut);
    // Whoever comes meanwhile waits for the same renewal: a refresh token that is used twice takes the whole grant back.
    session.renewal ??= wish.provider.renew(refresh).then(
      (tokens) => {
        session.tokens = tokens;
        session.renewal = undefined;
        return tokens.access;
      },
      (error: unknown) => {
        session.renewal = undefined;
        throw new CoreFault(isRefusal(error) ? signedOut : unreachable);
      },
    );
    return session.renewal;
  }

  const within = (ms: number) => ({ baseUrl: wish.coreUrl, fetch: (request: Request) => wish.fetch(request, { signal: AbortSignal.timeout(ms), redirect: 'error', cache: 'no-store' }) });
  const base = within(timeoutMs);
  return {
    as: (session, language) => createMastClient({ ...base, language, token: () => tokenOf(session) }),
    patientlyAs: (session, language) => createMastClient({ ...within(patientMs), language, token: () => tokenOf(session) }),
    asNobody: (language) => createMastClient({ ...base, language }),
  };
}

/** Whether the token service said no, rather than nothing. */
function isRefusal(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'error' in error && typeof error.error === 'string' && error.error !== 'temporarily_unavailable';
}

/** The value of a call, or its problem. Throws a `CoreFault` where no page could do anything about it: nobody signed in, a second factor wanted, the core away. */
export async function settle<Value>(call: Exchange<Value>): Promise<Reply<Value>> {
  let answer: Awaited<Exchange<Value>>;
  try {
    answer = await call;
  } catch (error) {
    throw error instanceof CoreFault ? error : new CoreFault(unreachable);
  }
  const { data, error, response } = answer;
  if (response.ok && data !== undefined) return { ok: true, value: data };
  const problem = coreProblem(response.status, error);
  if (response.status === 401 || response.status >= 500) throw new CoreFault(problem);
  return { ok: false, problem };
}

/** The value of a call; whatever else came of it is thrown as a `CoreFault`. */
export async function valueOf<Value>(call: Exchange<Value>): Promise<Value> {
  const reply = await settle(call);
  if (!reply.ok) throw new CoreFault(reply.problem);
  return reply.value;
}
