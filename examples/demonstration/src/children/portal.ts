import { buildPortal, type PortalOptions } from '@mast/portal';

import { readConfig } from './read-config.ts';

/** The web portal of the demonstration. */
const config = readConfig<Pick<PortalOptions, 'coreUrl' | 'portalUrl' | 'clientId' | 'environment' | 'phones'> & { port: number }>();
const app = await buildPortal({
  ...config,
  now: () => new Date(),
  fetch,
  log: (event, fields) => void process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`),
});
await app.listen({ host: '127.0.0.1', port: config.port });
process.once('SIGTERM', () => void app.close());
