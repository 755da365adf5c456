import { z } from 'zod';

import { LaunchStopped } from '../smart-fault.ts';
import type { SmartServer } from '../smart-settings.ts';
import type { Fetch } from '../../http/ask-server.ts';
import { askServer } from '../../http/ask-server.ts';

/** As much of SMART App Launch 2.2 ("Conformance") as a launch needs. */
const configurationSchema = z.object({
  authorization_endpoint: z.url().max(1_000),
  token_endpoint: z.url().max(1_000),
  code_challenge_methods_supported: z.array(z.string()).optional(),
});

export type SmartConfiguration = { readonly authorize: string; readonly token: string };
export type ReadConfiguration = (server: SmartServer) => Promise<SmartConfiguration>;

/** For so long a server's answer stands: endpoints move rarely, and launches come many at once. Judgement. */
const freshMs = 5 * 60_000;

/**
 * Reads `.well-known/smart-configuration` below the registered base itself: a library that races it against other documents may take an empty one. Remembered for five minutes, asked once for many at once.
 * Rejects with `server-unreachable`, or `server-unsuitable` where an endpoint is not on TLS as the base is, or S256 is not among the methods that are named.
 */
export const createReadConfiguration = (options: { fetch: Fetch; now: () => Date }): ReadConfiguration => {
  const kept = new Map<string, { at: number; reading: Promise<SmartConfiguration> }>();
  const read = async ({ iss }: SmartServer): Promise<SmartConfiguration> => {
    const asked = await askServer(options.fetch, `${iss}/.well-known/smart-configuration`, { headers: { accept: 'application/json' } });
    if (asked?.status !== 200) throw new LaunchStopped('server-unreachable', 'smart-configuration');
    const { data } = configurationSchema.safeParse(asked.body);
    if (data === undefined) throw new LaunchStopped('server-unsuitable', 'smart-configuration');
    const { authorization_endpoint: authorize, token_endpoint: token, code_challenge_methods_supported: methods } = data;
    const isGuarded = [authorize, token].every((url) => new URL(url).protocol === 'https:' || (iss.startsWith('http:') && new URL(url).hostname === new URL(iss).hostname));
    if (!isGuarded) throw new LaunchStopped('server-unsuitable', 'endpoint-without-tls');
    if (methods !== undefined && !methods.includes('S256')) throw new LaunchStopped('server-unsuitable', 'no-s256');
    return { authorize, token };
  };
  return async (server) => {
    const now = options.now().getTime();
    const known = kept.get(server.iss);
    if (known !== undefined && now - known.at < freshMs) return known.reading;
    const reading = read(server);
    kept.set(server.iss, { at: now, reading });
    reading.catch(() => kept.delete(server.iss));
    return reading;
  };
};
