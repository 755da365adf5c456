import type { FindingCode } from '../finding.ts';

/** How the account stands of whom the host vouched for, as core says it of an assertion that is right in everything else. */
const standings: Readonly<Record<string, FindingCode>> = { 'no-account': 'core-no-account', 'awaiting-approval': 'core-awaiting-approval', suspended: 'core-suspended' };

/** What an answer of the token endpoint means (RFC 6749 section 5.2); `found`: something was found before that explains a refusal. */
export const readReply = (status: number, said: unknown, found: boolean): FindingCode => {
  const { access_token: token, error, error_description: description } = (typeof said === 'object' && said !== null ? said : {}) as Record<string, unknown>;
  if (status === 200 && typeof token === 'string') return 'core-accepted';
  if (status === 429 || status === 503) return 'core-busy';
  if (error === 'invalid_grant') return (typeof description === 'string' && Object.hasOwn(standings, description) ? standings[description] : undefined) ?? (found ? 'core-refused-as-found' : 'core-refused');
  if (error === 'invalid_client' || error === 'unauthorized_client') return 'core-client';
  return error === 'invalid_request' || status === 413 ? 'core-request' : 'core-unreachable';
};
