import type { Result } from '@mast/microsoft/sign-in';
import { unreadClaims } from '@mast/microsoft/settings';
import { failed, ok } from '@mast/microsoft/sign-in';

import type { Standing } from '../extension/outcome.ts';

/** Core, and as which of its hosts a tenant is registered there; undefined for a tenant that does not take part. */
export type CoreAddress = { readonly coreUrl: string; readonly hostOf: (tenantId: string | undefined) => string | undefined; readonly fetch: (url: string, init: RequestInit) => Promise<Response> };

/** Why core gave no token: its word on the account, the token is not good, or it could not be asked. */
export type ExchangeFault = Standing | 'refused' | 'unavailable';

const standings: readonly Standing[] = ['no-account', 'awaiting-approval', 'suspended'];

/**
 * An Entra ID access token for a MAST token of the same person, by token exchange (RFC 8693): core verifies the token itself, so that whoever runs this server can speak for nobody.
 */
export const exchange = async ({ coreUrl, hostOf, fetch }: CoreAddress, entraToken: string, signal: AbortSignal): Promise<Result<string, ExchangeFault>> => {
  const hostId = hostOf(unreadClaims(entraToken)?.tid);
  if (hostId === undefined) return failed('refused');
  const body = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    client_id: hostId,
    subject_token: entraToken,
    subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
  });
  try {
    const response = await fetch(`${coreUrl}/oauth/token`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: body.toString(), signal });
    const content = (await response.json().catch(() => ({}))) as { access_token?: unknown; error?: unknown; error_description?: unknown };
    if (response.ok && typeof content.access_token === 'string') return ok(content.access_token);
    const standing = standings.find((one) => one === content.error_description);
    if (standing !== undefined) return failed(standing);
    return failed(response.status >= 500 || response.status === 429 ? 'unavailable' : 'refused');
  } catch {
    return failed('unavailable');
  }
};
