import { randomUUID } from 'node:crypto';

import { hl7v2 } from '@mast/connector-hl7v2';
import { runConnectors, type FeedToRun, type LogFields, type RunEvent } from '@mast/connector-kit';

import type { ListenerConfig } from '../listener-part.ts';
import { readConfig } from './read-config.ts';

/** An MLLP listener in a process of its own, so that it can be killed by itself. */
const config = readConfig<ListenerConfig>();
const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());

function log(level: 'info' | 'error'): (event: string, fields?: LogFields) => void {
  return (event, fields) => void process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
}

const tellFigures = (event: RunEvent): void => {
  if (event.kind === 'measured') log('info')('figures', { ...event.figures, rss_bytes: process.memoryUsage.rss(), cpu_ms: Math.round((process.cpuUsage().user + process.cpuUsage().system) / 1_000) });
};

await runConnectors({
  coreUrl: config.coreUrl,
  stateFolder: config.stateFolder,
  pollMs: 1_000,
  backoff: { baseMs: 200, capMs: 1_000 },
  feeds: [{ feedId: config.feedId, connector: hl7v2 as FeedToRun['connector'], client: config.client, config: config.config }],
  world: { clock: { now: () => new Date() }, log: { info: log('info'), error: log('error') }, fetch: (request) => fetch(request), random: Math.random, uuid: randomUUID },
  signal: stopping.signal,
  onEvent: tellFigures,
});
