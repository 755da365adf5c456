import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { egressFetch } from '@mast/connector-kit';
import type { ConnectorContext, Page, PageOutcome, StateFolder } from '@mast/connector-kit';
import { createTestWorld } from '@mast/connector-kit/testing';
import { parse } from 'yaml';

import { databaseConfig } from '../src/index.ts';
import type { DatabaseConfig } from '../src/config.ts';
import { caseManagement } from '../src/index.ts';
import { contacts } from './terms.ts';
import type { TestDatabase } from './test-database.ts';

/** The connector's configuration for it. */
export function ssdConfig({ host, port, name, reader, password }: TestDatabase, change: Record<string, unknown> = {}): DatabaseConfig {
  const agreement = parse(readFileSync(join(import.meta.dirname, '../agreements/children.yaml'), 'utf8')) as unknown;
  return databaseConfig.parse({ database: { host, port, name, user: reader, password, lockSeconds: 20 }, comparisonKey: 'k'.repeat(40), shape: 'ssd', agreement, contacts, ...change });
}

/** State in memory, as a folder would keep it: by value. */
export function stateInMemory(values: Map<string, string> = new Map()): StateFolder {
  return {
    read: (name) => Promise.resolve(values.has(name) ? (JSON.parse(values.get(name) ?? '') as unknown) : undefined),
    write: (name, value) => Promise.resolve(void values.set(name, JSON.stringify(value))),
    temporaryFile: () => Promise.reject(new Error('not used')),
  };
}

export type TestContext = ConnectorContext<DatabaseConfig> & { readonly lines: ReturnType<typeof createTestWorld>['lines'] };

export function contextOf(config: DatabaseConfig, state: StateFolder = stateInMemory(), signal: AbortSignal = new AbortController().signal): TestContext {
  const world = createTestWorld();
  return { feedId: 'feed', config, clock: world.clock, log: world.log, lines: world.lines, fetch: egressFetch(world.fetch, []), signal, state, progress: () => undefined };
}

/** What core-api would hold: rows by reference, what a whole listing left out removed. */
export class Core {
  readonly rows = new Map<string, unknown>();
  cursor: string | null = null;
  #named = new Set<string>();

  apply(page: Page): PageOutcome {
    if (page.generation?.page === 1) this.#named = new Set();
    for (const { ref, record } of page.records) {
      this.rows.set(ref, record);
      this.#named.add(ref);
    }
    for (const { ref } of page.tombstones) this.rows.delete(ref);
    let gone: string[] = [];
    if (page.generation?.last === true) {
      gone = [...this.rows.keys()].filter((ref) => !this.#named.has(ref));
      for (const ref of gone) this.rows.delete(ref);
    }
    this.cursor = page.cursor;
    return { applied: page.records.length, unchanged: 0, rejected: 0, tombstoned: page.tombstones.length + gone.length, held: 0, rejects: [], sequence: 1 };
  }
}

/** What one reading brought. */
export type Told = { readonly read: number; readonly sent: string[]; readonly removed: string[]; readonly rejects: Page['rejects'][number][]; readonly leftOut: Record<string, number>; readonly modes: Set<string>; readonly pages: number };

/** One reading to its end, each page into `core`, held to the conservation law. `stopAfter`: leaves it after so many pages, as a killed process does; `stored`: whether core-api had the last of them. */
export async function readOnce(context: ConnectorContext<DatabaseConfig>, core: Core, stop?: { readonly afterPages: number; readonly stored: boolean }): Promise<Told> {
  const told = { read: 0, sent: [] as string[], removed: [] as string[], rejects: [] as Page['rejects'][number][], leftOut: {} as Record<string, number>, modes: new Set<string>(), pages: 0 };
  const pages = caseManagement.read?.(context, core.cursor);
  if (pages === undefined) throw new Error('no reader');
  try {
    let step = await pages.next();
    while (step.done !== true) {
      const page = step.value;
      told.pages += 1;
      if (stop?.afterPages === told.pages && !stop.stored) return told;
      const leftOut = Object.values(page.leftOut ?? {}).reduce((sum, count) => sum + count, 0);
      if (page.read !== page.records.length + page.tombstones.length + page.rejects.length + leftOut) throw new Error('a page does not add up');
      told.read += page.read;
      told.sent.push(...page.records.map(({ ref }) => ref));
      told.removed.push(...page.tombstones.map(({ ref }) => ref));
      told.rejects.push(...page.rejects);
      told.modes.add(page.mode);
      for (const [rule, count] of Object.entries(page.leftOut ?? {})) told.leftOut[rule] = (told.leftOut[rule] ?? 0) + count;
      const outcome = core.apply(page);
      if (stop?.afterPages === told.pages) return told;
      step = await pages.next(outcome);
    }
    return told;
  } finally {
    // A killed process closes its sockets; here somebody must.
    if (stop !== undefined) await pages.return().catch(() => undefined);
  }
}
