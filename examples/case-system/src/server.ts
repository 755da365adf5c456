import { buildCaseSystem } from './app.ts';
import { readSettingsFile } from './config.ts';

/** The case system's process: listens on the loopback port of its own `url`, closes on SIGTERM and SIGINT. */
const settings = await readSettingsFile();
const app = buildCaseSystem(settings);
const { hostname, port } = new URL(settings.url);
await app.listen({ host: hostname === 'localhost' ? '127.0.0.1' : hostname, port: Number(port || 80) });
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.close());
