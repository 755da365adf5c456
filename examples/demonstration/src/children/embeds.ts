import { buildEmbedServer, type EmbedServerOptions } from '@mast/embed-server';

import { readConfig } from './read-config.ts';

/** The embed server of the demonstration. */
const config = readConfig<EmbedServerOptions & { port: number }>();
const app = await buildEmbedServer(config);
await app.listen({ host: '127.0.0.1', port: config.port });
process.once('SIGTERM', () => void app.close());
