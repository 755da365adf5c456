import { readAssertionClaims } from '../core/assertion-claims.ts';
import type { CoreClient } from '../core/core-client.ts';
import { problem } from '../core/panel-problem.ts';
import type { Reply } from '../core/reply.ts';
import type { PanelPort } from './panel-port.ts';

/**
 * One launch: a fresh single-use assertion from the host, exchanged for a short-lived access token. Problems: `host-failed` when the host gave nothing,
 * `wrong-organisation` when the assertion is
 * another host's than the one this frame was made for, `launch-refused` when the API refuses it, and how the account stands where the API says so.
 */
export const launch = async (port: PanelPort, core: CoreClient, hostId: string, signal: AbortSignal): Promise<Reply<string>> => {
  const assertion = await port.fetchLaunch();
  if (assertion === undefined) return { ok: false, problem: problem('host-failed') };
  const claims = readAssertionClaims(assertion);
  if (claims === undefined) return { ok: false, problem: problem('launch-refused', 'launch-unreadable') };
  if (claims.issuer !== hostId) return { ok: false, problem: problem('wrong-organisation', 'launch-issuer') };
  const origin = claims.originClaimed ? port.origin : undefined;
  const reply = await core.exchange({ assertion, clientId: hostId, origin }, signal);
  return reply.ok ? reply : { ok: false, problem: { ...reply.problem, staffId: claims.staffId } };
};
