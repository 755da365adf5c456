import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

import { startFhirStub, type StubClient, type StubResource } from '@mast/connector-fhir/testing';

import { readConfig } from './read-config.ts';

/** What the health board's server reads: where it listens, who may ask, and the file of its resources, one a line, which is written once the population is made. */
export type FhirServerConfig = { port: number; clients: StubClient[]; file: string };

const config = readConfig<FhirServerConfig>();
const askEveryMs = 200;
const server = await startFhirStub({ port: config.port, clients: config.clients });
// Without its people it would say that there are none, and the connector would go on from there.
server.intercept = () => new Response(null, { status: 503, headers: { 'retry-after': '1' } });
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
while (!existsSync(config.file)) await pause(askEveryMs);
for (const line of readFileSync(config.file, 'utf8').split('\n').filter(Boolean)) {
  const resource = JSON.parse(line) as StubResource;
  // Its own stamps, which stay what they are when it is started again.
  server.put(resource, { stampBehindMs: Date.now() - Date.parse(resource.meta?.lastUpdated ?? '') });
}
server.intercept = undefined;
