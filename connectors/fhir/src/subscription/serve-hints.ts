import { hash, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { FhirConfig } from '../config.ts';

type HintsConfig = NonNullable<FhirConfig['hints']>;

/** A notification may carry the resource that changed; none of it is read. */
const longestMs = 10_000;

/**
 * Takes the notifications of a rest-hook Subscription (FHIR R4) until the signal is aborted. Each is a hint that something changed and nothing more: `onHint` makes the next poll come sooner, and the poll alone
 * tells what changed. Bodies are not read: a forged one could say anything, and a lost one costs nothing. Answers 204 to who shows the token, 401 to everybody else. `onPort` hears the port.
 */
export async function serveHints({ host, port, token }: HintsConfig, onHint: () => void, signal: AbortSignal, onPort: (port: number) => void = () => undefined): Promise<void> {
  const server = createServer((request, response) => {
    const isKnown = mayHint(request, token);
    // RFC 9112, section 9.3: with the body unread the connection cannot be used again.
    response.writeHead(isKnown ? 204 : 401, { connection: 'close' }).end();
    request.resume();
    if (isKnown) onHint();
  });
  server.maxConnections = 64;
  server.headersTimeout = longestMs;
  server.requestTimeout = longestMs;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      onPort((server.address() as AddressInfo).port);
      const stop = (): void => {
        server.closeAllConnections();
        server.close(() => resolve());
      };
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    });
  });
}

function mayHint({ headers: { authorization = '' } }: IncomingMessage, token: string): boolean {
  return timingSafeEqual(hash('sha256', authorization, 'buffer'), hash('sha256', `Bearer ${token}`, 'buffer'));
}
