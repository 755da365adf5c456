import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { errors } from 'oidc-provider';

import type { Core } from '../../core.ts';
import type { ClientKeys } from '../../identity/client-keys.ts';
import { acceptExchange } from '../../identity/upstream/accept-exchange.ts';
import { answerLaunch } from './answer-launch.ts';

/** Form fields of RFC 8693 section 2.1 that are read, and `subject`: whom the token is to be for. */
export const exchangeParameters: readonly string[] = ['subject_token', 'subject_token_type', 'subject', 'scope'];

/** RFC 8693: another issuer's token, which this service verifies itself, for an access token of one member of a host's staff. */
export function exchangeGrant(core: Core, keys: ClientKeys, provider: Provider, lifeSeconds: number): (ctx: KoaContextWithOIDC) => Promise<void> {
  return async (ctx) => {
    const { client, params } = ctx.oidc;
    const given = (name: string): string | undefined => {
      const value = params?.[name];
      return typeof value === 'string' ? value : undefined;
    };
    const subjectToken = given('subject_token');
    if (client === undefined || subjectToken === undefined) throw new errors.InvalidRequest('subject_token is missing');
    const accepted = await acceptExchange(core, keys, { clientId: client.clientId, subjectToken, subjectTokenType: given('subject_token_type'), subject: given('subject') });
    const answer = await answerLaunch(core, provider, { ctx, client, lifeSeconds, grant: 'token-exchange' }, accepted);
    ctx.body = { ...answer, issued_token_type: 'urn:ietf:params:oauth:token-type:access_token' };
  };
}
