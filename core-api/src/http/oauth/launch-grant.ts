import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { errors } from 'oidc-provider';

import type { Core } from '../../core.ts';
import { acceptLaunch, standings } from '../../identity/accept-launch.ts';
import type { ClientKeys } from '../../identity/client-keys.ts';
import { keepLaunch } from '../../identity/keep-launch.ts';

/** Form fields of the exchange besides `grant_type` and `client_id`. */
export const launchParameters: readonly string[] = ['assertion', 'origin', 'scope'];

/**
 * RFC 7523: a host's launch assertion for an access token of one member of its staff, scope `answer`, `act` = the host (RFC 8693 section 4.1). Every
 * refusal is `invalid_grant` without a reason, which is in our log, also of an id that no host has; but of an assertion that is right in itself it says how the account stands (docs/connect-a-host.md).
 */
export function launchGrant(core: Core, keys: ClientKeys, provider: Provider, lifeSeconds: number): (ctx: KoaContextWithOIDC) => Promise<void> {
  return async (ctx) => {
    const { client, params } = ctx.oidc;
    const assertion = params?.['assertion'];
    const origin = params?.['origin'];
    if (client === undefined || typeof assertion !== 'string') throw new errors.InvalidRequest('assertion is missing');
    const accepted = await acceptLaunch(core, keys, { clientId: client.clientId, assertion, origin: typeof origin === 'string' ? origin : undefined });
    if (!accepted.ok) {
      core.log.info('launch-refused', { client: accepted.failure === 'host' ? undefined : client.clientId, reason: accepted.failure });
      // A code of ours, never a word of the assertion.
      const standing = standings.find((one) => one === accepted.failure);
      throw Object.assign(new errors.InvalidGrant('assertion is not valid'), standing === undefined ? {} : { error_description: standing });
    }
    const { hostId, accountId, organisationId, content } = accepted.value;
    const expiresAt = new Date(core.clock.now().getTime() + lifeSeconds * 1000);
    const isSpecific = content.caseRef !== undefined || content.subject !== undefined;
    const launchId = isSpecific ? await keepLaunch(core, { organisationId, accountId }, content, expiresAt) : undefined;
    const resourceServer = new provider.ResourceServer(core.coreUrl, {
      scope: 'answer',
      audience: core.coreUrl,
      accessTokenFormat: 'jwt',
      accessTokenTTL: lifeSeconds,
      jwt: { sign: { alg: 'ES256' } },
    });
    const token = new provider.AccessToken({ client, accountId, resourceServer, scope: 'answer', gty: 'jwt-bearer', expiresIn: lifeSeconds } as never);
    token.extra = { org: organisationId, act: { sub: hostId }, ...(launchId === undefined ? {} : { launch: launchId }) };
    ctx.oidc.entity('AccessToken', token);
    ctx.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: lifeSeconds, scope: 'answer' };
  };
}
