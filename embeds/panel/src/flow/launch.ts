import type { CoreClient } from '../core/core-client.ts';
import { problem } from '../core/panel-problem.ts';
import { readLaunch } from '../core/read-launch.ts';
import type { Reply } from '../core/reply.ts';
import type { LaunchSubject } from '../core/wire.ts';
import type { PanelPort } from './panel-port.ts';

/** What a launch gives: an access token; and of an embed of ours, the question that waits in the frame for its declaration, or the reference of one that was asked. */
export type Launched = { token: string; question: LaunchSubject | undefined; reference: string | undefined };

/**
 * One launch: what the host vouches with, a single-use assertion or an order of an embed of ours, exchanged for a short-lived access token. Problems: `host-failed` when the host gave nothing,
 * `wrong-organisation` when the assertion is
 * another host's than the one this frame was made for, `launch-refused` when the API refuses it, and how the account stands where the API says so.
 */
export const launch = async (port: PanelPort, core: CoreClient, hostId: string, signal: AbortSignal): Promise<Reply<Launched>> => {
  const given = await port.fetchLaunch();
  if (given === undefined) return { ok: false, problem: problem('host-failed') };
  const read = readLaunch(given);
  if (read === undefined) return { ok: false, problem: problem('launch-refused', 'launch-unreadable') };
  const { form, staffId, issuer = hostId, originClaimed, question, reference } = read;
  if (issuer !== hostId) return { ok: false, problem: problem('wrong-organisation', 'launch-issuer') };
  // The origin is sent only where the assertion binds one.
  const reply = await core.exchange({ client_id: hostId, ...form, ...(originClaimed ? { origin: port.origin } : {}) }, signal);
  return reply.ok ? { ok: true, value: { token: reply.value, question, reference } } : { ok: false, problem: { ...reply.problem, staffId } };
};
