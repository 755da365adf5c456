#!/usr/bin/env node
import { randomUUID } from 'node:crypto';

import { mastConnect } from '../connect/mast-connect.ts';
import type { LogFields } from '../context.ts';
import { tendHeap } from '../tend-heap.ts';

tendHeap();
const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());

/** Log lines go to standard error, so that what a command prints may be read by another program. */
function log(level: 'info' | 'error'): (event: string, fields?: LogFields) => void {
  return (event, fields) => console.error(JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }));
}

process.exitCode = await mastConnect(process.argv.slice(2), {
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
  environment: process.env,
  world: { clock: { now: () => new Date() }, log: { info: log('info'), error: log('error') }, fetch: (request) => fetch(request), random: Math.random, uuid: randomUUID },
  signal: stop.signal,
});
