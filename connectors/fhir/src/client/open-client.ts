import { Client } from 'fhir-kit-client';

import { pinned } from './pin.ts';
import { readBody } from './read-body.ts';
import type { Transport } from './transport.ts';

/**
 * fhir-kit-client 2.0.3 for its questions, our transport for everything that travels. Its own HTTP layer has no retry, timeout or token, sends the token wherever a `next` link points, puts
 * whole addresses into its errors and its debug log, reads the runtime's `fetch` past the connector's, and decodes bytes by guess (docs/adr/0037): none of it is left in place. `smartAuthMetadata`,
 * `nextPage` and `resolve` are not used: they race, or follow links.
 */
export function openClient(baseUrl: string, transport: Transport): Client {
  const client = new Client({ baseUrl });
  client.httpClient.request = async (method, requestUrl, { headers = {} } = {}) => {
    const url = pinned(requestUrl.replace(/^\/+/, ''), baseUrl);
    return (await readBody(await transport.send(url, { method, headers }))) as { resourceType: string };
  };
  return client;
}
