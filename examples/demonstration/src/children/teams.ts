import { buildTeamsHost } from '@mast/example-teams-host';
import { apiDescription, lookUpTemplate } from '@mast/teams/packages';

import type { TeamsChild } from '../teams.ts';
import { tenantEntra } from '../tenant.ts';
import { readConfig } from './read-config.ts';

/** The Teams of the demonstration. */
const { port, embedUrl, users, privateJwk } = readConfig<TeamsChild>();
const app = await buildTeamsHost({
  tabUrl: `${embedUrl}/v1/teams/tab?lang={app.locale}&theme={app.theme}&page={page.subPageId}`,
  entra: await tenantEntra({ privateJwk, publicJwk: {} }),
  users,
  extension: { description: await apiDescription(embedUrl), template: lookUpTemplate(), commandId: 'lookUp', parameter: 'query', server: embedUrl },
  fetch: (input, init) => fetch(input, init),
});
await app.listen({ host: 'localhost', port });
process.once('SIGTERM', () => void app.close());
