import type { Client, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { errors } from 'oidc-provider';

import type { Core } from '../../core.ts';
import type { AcceptedLaunch, LaunchRefusal } from '../../identity/accept-launch.ts';
import { standings } from '../../identity/admit-staff.ts';
import { keepLaunch } from '../../identity/keep-launch.ts';
import type { ExchangeRefusal } from '../../identity/upstream/accept-exchange.ts';
import type { Result } from '../../shared/result.ts';

export type TokenAnswer = { readonly access_token: string; readonly token_type: 'Bearer'; readonly expires_in: number; readonly scope: 'answer' };

/**
 * An accepted launch as an access token, scope `answer`, `act` = the host (RFC 8693 section 4.1). Every refusal is `invalid_grant` without a reason, which is in our log, also of an id that
 * no host has; but of a proof that is right in itself it says how the account stands (docs/connect-a-host.md).
 */
export async function answerLaunch(
  core: Core,
  provider: Provider,
  request: { readonly ctx: KoaContextWithOIDC; readonly client: Client; readonly lifeSeconds: number; readonly grant: 'jwt-bearer' | 'token-exchange' },
  accepted: Result<AcceptedLaunch, LaunchRefusal | ExchangeRefusal>,
): Promise<TokenAnswer> {
  const { ctx, client, lifeSeconds } = request;
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
  const token = new provider.AccessToken({ client, accountId, resourceServer, scope: 'answer', gty: request.grant, expiresIn: lifeSeconds } as never);
  token.extra = { org: organisationId, act: { sub: hostId }, ...(launchId === undefined ? {} : { launch: launchId }) };
  ctx.oidc.entity('AccessToken', token);
  return { access_token: await token.save(), token_type: 'Bearer', expires_in: lifeSeconds, scope: 'answer' };
}
