import type { Client } from 'fhir-kit-client';

import { openClient } from '../client/open-client.ts';
import { openTransport } from '../client/transport.ts';
import type { Transport } from '../client/transport.ts';
import type { Context } from '../context.ts';
import { Lookup } from '../lookup/lookup.ts';
import type { Terms } from '../mapping/map-activity.ts';
import type { ActivityType } from '../activity-types.ts';
import { readTypes } from '../relevance/read-types.ts';
import { readingOf } from '../relevance/reading-of.ts';
import type { Reading } from '../resources/reading.ts';
import { Memory } from './memory.ts';
import type { Position } from './position.ts';

/** One reading of one feed: what it asks with, what it knows, and where it stands. */
export type Run = {
  readonly context: Context;
  /** What is asked for: configured, and sendable by the agreement. */
  readonly types: readonly ActivityType[];
  readonly transport: Transport;
  readonly client: Client;
  readonly lookup: Lookup;
  readonly memory: Memory;
  readonly reading: Reading;
  readonly terms: Terms;
  readonly overlapMs: number;
  /** Where the reading stands after everything that was drafted so far. */
  at: Position;
  /** Resources looked at in this reading; a reject's `row`. */
  row: number;
};

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Opens a reading at this position. */
export async function openRun(context: Context, at: Position): Promise<Run> {
  const { config, state, clock } = context;
  const transport = openTransport(context);
  const client = openClient(config.baseUrl, transport);
  const reading = readingOf(config.agreement, config.baseUrl);
  const terms: Terms = { agreement: config.agreement, contacts: config.contacts, today: londonDay.format(clock.now()) };
  const memory = await Memory.open(state, config, at.pages, at.chain);
  return { context, types: readTypes(config), transport, client, reading, terms, memory, at, lookup: new Lookup(client, reading), overlapMs: config.overlapMinutes * 60_000, row: 0 };
}
