import createClient, { type Client, type Middleware } from 'openapi-fetch';

import type { paths } from './generated/schema.ts';

export type MastClient = Client<paths>;

export type MastClientOptions = {
  /** The core API's public address, without a trailing slash. */
  baseUrl: string;
  /** Called before every request, so that a caller may renew a token that is about to end. Never logged. Absent: for calls that anybody may make. */
  token?: (() => Promise<string> | string) | undefined;
  /** The fetch to use; connectors hand in one that is held to their declared hosts. */
  fetch: (request: Request) => Promise<Response>;
  /** Language of words in answers and problems. */
  language?: 'en' | 'cy';
};

/**
 * The typed client of the MAST API. Errors arrive as `error` (application/problem+json, RFC 9457) beside `response`; nothing is thrown for a
 * status, only for a network that failed.
 */
export function createMastClient(options: MastClientOptions): MastClient {
  const client = createClient<paths>({ baseUrl: options.baseUrl, fetch: options.fetch });
  const bearer: Middleware = {
    async onRequest({ request }) {
      if (options.token !== undefined) request.headers.set('authorization', `Bearer ${await options.token()}`);
      if (options.language !== undefined) request.headers.set('accept-language', options.language);
      return request;
    },
  };
  client.use(bearer);
  return client;
}
