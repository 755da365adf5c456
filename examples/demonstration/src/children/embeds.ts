import { buildEmbedServer, type EmbedServerOptions } from '@mast/embed-server';

import { readConfig } from './read-config.ts';

/** The embed server of the demonstration. */
const config = readConfig<EmbedServerOptions & { port: number }>();
const { cds, smart } = config;
const app = await buildEmbedServer({ ...config, cds: cds && { ...cds, fetch: (input, init) => fetch(input, init) }, smart: smart && { ...smart, fetch: (url, init) => fetch(url, init) }, fetch: (url, init) => fetch(url, init), log: (line) => void process.stdout.write(`${line}\n`) });
await app.listen({ host: '127.0.0.1', port: config.port });
process.once('SIGTERM', () => void app.close());
