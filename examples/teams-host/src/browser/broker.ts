/** What the host's own server gives for the signed-in user: an access token for the application, and who they are. */
export type BrokerToken = { readonly accessToken: string; readonly idToken: string; readonly expiresIn: number; readonly oid: string; readonly tenant: string; readonly username: string; readonly name: string };

/** Why there is no token. */
export type BrokerFault = 'consent' | 'cancelled' | 'refused' | 'unreachable';

/** Whoever holds the sign-in: asked without troubling the user, or with them (a question on the screen). */
export type Broker = { readonly token: (interactive: boolean) => Promise<BrokerToken | BrokerFault> };

type NestedRequest = { readonly messageType?: string; readonly method?: string; readonly requestId?: string; readonly tokenParams?: { readonly scope?: string; readonly clientId?: string } };

/** The statuses that MSAL knows (BridgeStatusCode). */
const statuses: Readonly<Record<BrokerFault, string>> = { consent: 'USER_INTERACTION_REQUIRED', cancelled: 'USER_CANCEL', refused: 'PERSISTENT_ERROR', unreachable: 'NO_NETWORK' };

/** Answers one request of MSAL's nested app authentication (the bridge of Teams and Outlook alike), as text. Undefined for what is none. */
export const answerNested = async (text: string, broker: Broker): Promise<string | undefined> => {
  const request = JSON.parse(text) as NestedRequest;
  if (request.messageType !== 'NestedAppAuthRequest' || request.requestId === undefined) return undefined;
  const answer = (content: object): string => JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: request.requestId, ...content });
  if (request.method === 'GetInitContext') return answer({ success: true, initContext: { capabilities: { queryAccount: false }, sdkName: 'fake-host', sdkVersion: '1' } });
  if (request.method !== 'GetToken' && request.method !== 'GetTokenPopup') return answer({ success: false, error: { status: 'PERSISTENT_ERROR', code: 'unknown_method' } });
  const given = await broker.token(request.method === 'GetTokenPopup');
  if (typeof given === 'string') return answer({ success: false, error: { status: statuses[given], code: given === 'refused' ? 'access_denied' : given, description: '' } });
  return answer({
    success: true,
    token: { access_token: given.accessToken, id_token: given.idToken, expires_in: given.expiresIn, scope: request.tokenParams?.scope ?? '', token_type: 'Bearer' },
    account: { homeAccountId: `${given.oid}.${given.tenant}`, environment: 'login.microsoftonline.com', tenantId: given.tenant, username: given.username, localAccountId: given.oid, name: given.name },
  });
};
