import { buildOutlookHost } from '@mast/example-outlook-host';

import { tenantClientId, tenantEntra } from '../tenant.ts';
import type { OutlookChild } from '../tenant.ts';
import { readConfig } from './read-config.ts';

/** The Outlook of the demonstration. */
const { settings, user, privateJwk } = readConfig<OutlookChild>();
const entra = await tenantEntra({ privateJwk, publicJwk: {} });
const app = await buildOutlookHost(() => ({ ...settings, tenant: { entra, user, clientId: tenantClientId } }));
await app.listen({ host: '127.0.0.1', port: Number(new URL(settings.url).port) });
process.once('SIGTERM', () => void app.close());
