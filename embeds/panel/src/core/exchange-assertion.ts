export type Launch = { assertion: string; clientId: string; origin: string | undefined };
type Wire = { coreUrl: string; fetch: typeof fetch; init: RequestInit };
type Exchanged = { data?: string; error?: unknown; response: Response };

/** RFC 7523: the host's launch assertion for an access token, as a form post to the token endpoint. `origin` is sent only where the assertion binds one. */
export const exchangeAssertion = async (wire: Wire, { assertion, clientId, origin }: Launch): Promise<Exchanged> => {
  const form = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion, client_id: clientId });
  if (origin !== undefined) form.set('origin', origin);
  const response = await wire.fetch(`${wire.coreUrl}/oauth/token`, { ...wire.init, method: 'POST', body: form });
  const body = (await response.json().catch(() => undefined)) as { access_token?: string } | undefined;
  return body?.access_token === undefined ? { error: body, response } : { data: body.access_token, response };
};
