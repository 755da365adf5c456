import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { StateFolder } from '@mast/connector-kit';
import { ConnectorError, openStateFolder } from '@mast/connector-kit';
import type { FileResult } from '@mast/connector-kit/files';
import { resultSchema } from '@mast/connector-kit/files';
import type { Mailbox } from '@mast/connector-kit/intake';
import { readMailbox } from '@mast/connector-kit/intake';
import { createTestWorld, FakeFeed } from '@mast/connector-kit/testing';

import { sftpCsvConfig } from '../../src/config.ts';
import { csvFormat } from '../../src/csv-format.ts';

/** What one file came to: its answer, and everything that was said anywhere while it was read. */
export type Outcome = { readonly result: FileResult; readonly said: string; readonly sent: number; readonly stored: number };

export type LoadWish = { readonly mode: 'full' | 'delta'; readonly rows: number; readonly packed?: boolean; readonly layout?: unknown };

/** The connector's own reading of one file, with a mailbox in memory, and a feed and a state folder of its own: no sockets, so that hundreds of files can be tried, and none knows of another. */
export async function loadInMemory(content: Buffer, { mode, rows, packed = false, layout = 'headline-csv/1' }: LoadWish): Promise<Outcome> {
  const home = await mkdtemp(join(tmpdir(), 'malformed-'));
  try {
    const state = await openStateFolder(home);
    const feed = new FakeFeed();
    const stem = `swansea_${mode}_2026-11-21_1`;
    const schema = typeof layout === 'object' && layout !== null && 'layout' in layout ? layout.layout : layout;
    const manifest = { rows, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex'), schema, generatedAt: '2026-11-21T04:30:00Z', mode, sequence: 1 };
    const files = new Map([[`${stem}.csv${packed ? '.gz' : ''}`, content], [`${stem}.manifest.json`, Buffer.from(JSON.stringify(manifest))]]);
    const answers = new Map<string, string>();
    const said = await readThrough(feed, state, mailboxOf(files, answers), layout);
    const answer = answers.get(`${stem}.result.json`);
    if (answer === undefined) throw new Error('no answer');
    return {
      result: resultSchema.parse(JSON.parse(answer)),
      said: [said, ...answers.values(), JSON.stringify([await state.read('intake'), await state.read('ledger')])].join('\n'),
      sent: feed.batches.flatMap((batch) => batch.rows).length,
      stored: feed.records.size,
    };
  } finally {
    await rm(home, { recursive: true });
  }
}

/** Plays the runner: hands each page to the feed as a batch and the outcome back. Returns the log and the cursors. */
async function readThrough(feed: FakeFeed, state: StateFolder, mailbox: Mailbox, layout: unknown): Promise<string> {
  const { clock, log, fetch, lines } = createTestWorld();
  const server = { host: 'nowhere', username: 'mast', privateKey: 'none', hostKey: `SHA256:${'A'.repeat(43)}` };
  const config = sftpCsvConfig.parse({ server, filePrefix: 'swansea', layout, settleMs: 0, maxRefusedShare: 1 });
  const pages = readMailbox({ feedId: 'swansea', config, clock, log, fetch, signal: new AbortController().signal, state, progress: () => undefined }, null, mailbox, csvFormat(config));
  const cursors: string[] = [];
  for (let step = await turnedDownIsDone(pages.next()); step.done !== true; ) {
    const { mode, records, tombstones, cursor, generation } = step.value;
    cursors.push(cursor);
    const sequence = feed.sequence + 1;
    const rows = [...records, ...tombstones.map(({ ref }) => ({ ref, tombstone: true as const }))];
    const reply = feed.receive({ sequence, previousCursor: feed.cursor, cursor, mode, ...(generation === undefined ? {} : { generation }), rows: JSON.parse(JSON.stringify(rows)) as typeof rows });
    if (reply.status !== 200) throw new Error(reply.code);
    step = await turnedDownIsDone(pages.next({ ...reply.result, sequence }));
  }
  return JSON.stringify([cursors, lines]);
}

/** A file that was turned down ends the reading with an error of kind `data`. */
async function turnedDownIsDone<Step>(next: Promise<IteratorResult<Step, void>>): Promise<IteratorResult<Step, void>> {
  try {
    return await next;
  } catch (error) {
    if (error instanceof ConnectorError && error.kind === 'data') return { done: true, value: undefined };
    throw error;
  }
}

function mailboxOf(files: Map<string, Buffer>, answers: Map<string, string>): Mailbox {
  return {
    list: async () => [...files].map(([name, content]) => ({ name, size: content.length, modifiedMs: 1 })),
    read: async (name) => files.get(name)?.toString('utf8') ?? '',
    head: async (name, bytes) => (files.get(name) ?? Buffer.alloc(0)).subarray(0, bytes),
    fetch: async (name, into) => {
      const content = files.get(name) ?? Buffer.alloc(0);
      await into.truncate(0);
      await into.write(content, 0, content.length, 0);
      return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    },
    answer: async (name, text) => void answers.set(name, text),
    remove: async (listed) => listed.every(({ name }) => files.delete(name)),
    close: async () => undefined,
  };
}
