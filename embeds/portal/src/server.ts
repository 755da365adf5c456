import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { buildPortal } from './app.ts';
import { processConfig } from './config.ts';

/** The portal's process: listens, writes its log as lines of JSON, closes on SIGTERM and SIGINT. */
const config = processConfig();
const app = await buildPortal({
  coreUrl: config.MAST_CORE_URL,
  portalUrl: config.MAST_PORTAL_URL,
  clientId: config.MAST_PORTAL_CLIENT_ID,
  clientKey: config.MAST_PORTAL_KEY_FILE === undefined ? undefined : { key: await privateKey(config.MAST_PORTAL_KEY_FILE) },
  environment: config.MAST_ENVIRONMENT,
  phones: config.MAST_PORTAL_PHONES,
  now: () => new Date(),
  fetch: globalThis.fetch,
  log: (event, fields) => void process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`),
});
const url = new URL(config.MAST_PORTAL_URL);
await app.listen({ host: config.MAST_PORTAL_LISTEN, port: config.MAST_PORTAL_PORT ?? Number(url.port || (url.protocol === 'https:' ? 443 : 80)) });
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.close());

async function privateKey(file: string): Promise<CryptoKey> {
  const pkcs8 = createPrivateKey(readFileSync(file)).export({ type: 'pkcs8', format: 'der' });
  return crypto.subtle.importKey('pkcs8', pkcs8, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
}
