import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { errors } from 'oidc-provider';

import type { Core } from '../../core.ts';
import { acceptLaunch } from '../../identity/accept-launch.ts';
import type { ClientKeys } from '../../identity/client-keys.ts';
import { answerLaunch } from './answer-launch.ts';

/** Form fields of the exchange besides `grant_type` and `client_id`. */
export const launchParameters: readonly string[] = ['assertion', 'origin', 'scope'];

/** RFC 7523: a host's launch assertion for an access token of one member of its staff. */
export function launchGrant(core: Core, keys: ClientKeys, provider: Provider, lifeSeconds: number): (ctx: KoaContextWithOIDC) => Promise<void> {
  return async (ctx) => {
    const { client, params } = ctx.oidc;
    const assertion = params?.['assertion'];
    const origin = params?.['origin'];
    if (client === undefined || typeof assertion !== 'string') throw new errors.InvalidRequest('assertion is missing');
    const accepted = await acceptLaunch(core, keys, { clientId: client.clientId, assertion, origin: typeof origin === 'string' ? origin : undefined });
    const answer = await answerLaunch(core, provider, { ctx, client, lifeSeconds, grant: 'jwt-bearer' }, accepted);
    ctx.body = answer;
  };
}
