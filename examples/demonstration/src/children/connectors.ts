import { randomUUID } from 'node:crypto';

import { runConnectors, tendHeap, type FeedToRun, type LogFields } from '@mast/connector-kit';
import { caseManagement } from '@mast/connector-case-management';
import { fhir } from '@mast/connector-fhir';
import { police } from '@mast/connector-police';
import { sftpCsv } from '@mast/connector-sftp-csv';

import type { ConnectorsConfig } from '../feed-parts.ts';
import { readConfig } from './read-config.ts';

/** Every feed of the demonstration, each by its own connector, in one process. */
tendHeap();
const config = readConfig<ConnectorsConfig>();
const connectors: Record<ConnectorsConfig['feeds'][number]['connector'], FeedToRun['connector']> = { 'case-management': caseManagement, fhir, police, 'sftp-csv': sftpCsv };
const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());

function log(level: 'info' | 'error'): (event: string, fields?: LogFields) => void {
  return (event, fields) => void process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
}

await runConnectors({
  coreUrl: config.coreUrl,
  stateFolder: config.stateFolder,
  pollMs: config.pollMs,
  remembersRows: true,
  backoff: config.backoff,
  feeds: config.feeds.map((feed) => ({ ...feed, connector: connectors[feed.connector] })),
  world: { clock: { now: () => new Date() }, log: { info: log('info'), error: log('error') }, fetch: (request) => fetch(request), random: Math.random, uuid: randomUUID },
  signal: stopping.signal,
});
