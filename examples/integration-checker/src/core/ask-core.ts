import type { Finding } from '../finding.ts';
import { readReply } from './read-reply.ts';

export type CoreQuestion = { readonly coreUrl: string; readonly clientId: string; readonly assertion: string; readonly origin?: string | undefined };
export type CoreWorld = { readonly fetch: typeof globalThis.fetch; readonly now: () => Date };

/** Seconds of waiting. */
const patienceMs = 10_000;
/** Seconds by which clocks may differ. */
const toleranceSeconds = 5;

/**
 * Puts the assertion to core as the panel would; what core says, as findings. An assertion that is accepted is used up by it. The token that comes back is not read.
 * `found`: something was found before that explains a refusal.
 */
export const askCore = async ({ coreUrl, clientId, assertion, origin }: CoreQuestion, { fetch, now }: CoreWorld, found: boolean): Promise<Finding[]> => {
  const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', client_id: clientId, assertion, ...(origin === undefined ? {} : { origin }) });
  try {
    const reply = await fetch(`${coreUrl}/oauth/token`, { method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
    const said: unknown = await reply.json().catch(() => undefined);
    return [{ code: readReply(reply.status, said, found) }, ...clockOf(reply.headers.get('date'), now())];
  } catch {
    return [{ code: 'core-unreachable' }];
  }
};

/** The Date header counts whole seconds. */
const clockOf = (date: string | null, now: Date): Finding[] => {
  const apart = Math.round(Math.abs(Date.parse(date ?? '') - now.getTime()) / 1000);
  return apart > toleranceSeconds ? [{ code: 'clock-differs', seconds: apart }] : [];
};
