type Wire = { coreUrl: string; fetch: typeof fetch; init: RequestInit };
type Exchanged = { data?: string; error?: unknown; response: Response };

/** What a host vouched with for an access token, as a form post to the token endpoint. */
export const exchangeAssertion = async (wire: Wire, form: Record<string, string>): Promise<Exchanged> => {
  const response = await wire.fetch(`${wire.coreUrl}/oauth/token`, { ...wire.init, method: 'POST', body: new URLSearchParams(form) });
  const body = (await response.json().catch(() => undefined)) as { access_token?: string } | undefined;
  return body?.access_token === undefined ? { error: body, response } : { data: body.access_token, response };
};
