import { buildEmbedServer } from './app.ts';
import { processConfig } from './config.ts';

/** The embed server's process: listens on the port of MAST_EMBED_URL, closes on SIGTERM and SIGINT. */
const config = processConfig();
const app = await buildEmbedServer({
  coreUrl: config.MAST_CORE_URL,
  embedUrl: config.MAST_EMBED_URL,
  hosts: config.MAST_EMBED_HOSTS,
  environment: config.MAST_ENVIRONMENT,
  phones: config.MAST_EMBED_PHONES,
  microsoft: config.MAST_EMBED_MICROSOFT,
  fetch: (input, init) => fetch(input, init),
  tell: (fact) => void process.stdout.write(`${JSON.stringify(fact)}\n`),
});
const url = new URL(config.MAST_EMBED_URL);
await app.listen({ host: config.MAST_EMBED_LISTEN, port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)) });
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.close());
