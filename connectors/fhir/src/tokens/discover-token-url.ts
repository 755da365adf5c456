import { ConnectorError } from '@mast/connector-kit';
import { z } from 'zod';

import { readBody } from '../client/read-body.ts';
import { goneStatuses, refusalOf } from '../client/refusal-of.ts';

const wellKnown = z.object({ token_endpoint: z.url() });

/**
 * The token endpoint that the server names in `.well-known/smart-configuration` (SMART App Launch 2.2.0), and nowhere else: fhir-kit-client takes the first of three documents to arrive, and so
 * sometimes one that names none. It must be on the server's own host, since whoever can alter that document would be sent our assertions. Errors: `config/token-endpoint-unknown`, `config/token-endpoint-elsewhere`, those of a transport.
 */
export async function discoverTokenUrl(baseUrl: string, get: (url: string) => Promise<Response>, now: Date): Promise<string> {
  const response = await get(`${baseUrl}/.well-known/smart-configuration`);
  if (!response.ok) {
    await response.body?.cancel();
    throw goneStatuses.has(response.status) ? new ConnectorError('config', 'token-endpoint-unknown') : (refusalOf(response, now) ?? new ConnectorError('config', 'token-endpoint-unknown'));
  }
  const parsed = wellKnown.safeParse(await readBody(response));
  if (!parsed.success) throw new ConnectorError('config', 'token-endpoint-unknown');
  const url = new URL(parsed.data.token_endpoint);
  if (url.origin !== new URL(baseUrl).origin || url.username !== '') throw new ConnectorError('config', 'token-endpoint-elsewhere');
  return url.href;
}
