import { buildEmbedServer } from './app.ts';
import { processConfig } from './config.ts';
import { readSmart } from './read-smart.ts';

/** The embed server's process: listens on the port of MAST_EMBED_URL, closes on SIGTERM and SIGINT. */
const config = processConfig();
const smart = readSmart(config.MAST_SMART_SERVERS, config.MAST_SMART_KEYS);
const app = await buildEmbedServer({
  coreUrl: config.MAST_CORE_URL,
  embedUrl: config.MAST_EMBED_URL,
  hosts: config.MAST_EMBED_HOSTS,
  environment: config.MAST_ENVIRONMENT,
  phones: config.MAST_EMBED_PHONES,
  cds: { ehrOrigins: config.MAST_EMBED_EHR_ORIGINS ?? [], fetch },
  microsoft: config.MAST_EMBED_MICROSOFT,
  fetch: (input, init) => fetch(input, init),
  smart: smart && { ...smart, fetch: (url, init) => fetch(url, init) },
  log: (line) => void process.stdout.write(`${line}\n`),
});
const url = new URL(config.MAST_EMBED_URL);
await app.listen({ host: config.MAST_EMBED_LISTEN, port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)) });
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.close());
