import { buildCaseSystem, type CaseSystemSettingsInput } from '@mast/example-case-system';

import { readConfig } from './read-config.ts';

/** The case system of the demonstration. */
const settings = readConfig<CaseSystemSettingsInput>();
const app = buildCaseSystem(settings);
await app.listen({ host: '127.0.0.1', port: Number(new URL(settings.url).port) });
process.once('SIGTERM', () => void app.close());
