import { buildEhr, type EhrSettingsInput } from '@mast/example-ehr';

import { readConfig } from './read-config.ts';

/** The health board's record of the demonstration. */
const settings = readConfig<EhrSettingsInput>();
const app = buildEhr(settings, { fetch: (url, init) => fetch(url, init) });
await app.listen({ host: '127.0.0.1', port: Number(new URL(settings.url).port) });
process.once('SIGTERM', () => void app.close());
