import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ConnectorError, openStateFolder } from '@mast/connector-kit';
import type { Page } from '@mast/connector-kit';
import { resultSchema } from '@mast/connector-kit/files';
import type { FileResult } from '@mast/connector-kit/files';
import { createTestWorld, startFakeCore } from '@mast/connector-kit/testing';
import type { FakeCore } from '@mast/connector-kit/testing';

import { policeConfig } from '../src/config.ts';
import { police } from '../src/index.ts';

/** What one extract came to: the answer, what was sent, and everything that was said anywhere while it was read. */
export type Outcome = { readonly result: FileResult; readonly pages: readonly Page[]; readonly stored: ReadonlyMap<string, unknown>; readonly said: string; readonly left: readonly string[] };
export type Wish = { readonly shape: string; readonly content: string | Buffer; readonly rows: number; readonly mode?: 'full' | 'delta'; readonly sequence?: number; readonly feed?: string; readonly config?: Readonly<Record<string, unknown>> };

/** A drop folder, the connector itself, and the fake core's feed: one extract at a time, from the file to the answer. */
export type Bench = { load(wish: Wish): Promise<Outcome>; close(): Promise<void> };

export async function startBench(): Promise<Bench> {
  const home = await mkdtemp(join(tmpdir(), 'police-'));
  const core = await startFakeCore();
  let feeds = 0;
  return {
    load: async ({ shape, content, rows, mode = 'full', sequence = 1, feed, config = {} }) => {
      feeds += 1;
      const feedId = feed ?? `feed-${feeds}`;
      const [inbox, outbox, stateFolder] = [join(home, feedId, 'inbox'), join(home, feedId, 'outbox'), join(home, feedId, 'state')];
      for (const folder of [inbox, outbox]) await mkdir(folder, { recursive: true });
      const stem = `force_${mode}_2026-11-21_${sequence}`;
      const bytes = Buffer.from(content);
      const manifest = { rows, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), schema: shape, generatedAt: '2026-11-21T04:30:00Z', mode, sequence };
      await writeFile(join(inbox, `${stem}.${shape.includes('xml') ? 'xml' : 'csv'}`), bytes);
      await writeFile(join(inbox, `${stem}.manifest.json`), JSON.stringify(manifest));
      const state = await openStateFolder(stateFolder);
      const { clock, log, fetch, lines } = createTestWorld();
      const parsed = policeConfig.parse({ folder: { inbox, outbox }, shape, filePrefix: 'force', settleMs: 0, maxRefusedShare: 1, ...config });
      const progress: unknown[] = [];
      const context = { feedId, config: parsed, clock, log, fetch, signal: new AbortController().signal, state, progress: (told: unknown) => void progress.push(told) };
      const { pages, error } = await readThrough(core, feedId, context);
      const answer = await readFile(join(outbox, `${stem}.result.json`), 'utf8');
      const said = [answer, JSON.stringify([lines, progress, error, pages.map(({ cursor, rejects }) => [cursor, rejects])]), ...(await textsIn(stateFolder))].join('\n');
      return { result: resultSchema.parse(JSON.parse(answer)), pages, stored: core.feed(feedId).records, said, left: await readdir(inbox) };
    },
    close: async () => {
      await core.close();
      await rm(home, { recursive: true });
    },
  };
}

/** Plays the runner: hands each page to the feed as a batch, over JSON, and the outcome back. A file that was turned down ends the reading with an error of kind `data`. */
async function readThrough(core: FakeCore, feedId: string, context: Parameters<typeof police.read>[0]): Promise<{ pages: Page[]; error: string | undefined }> {
  const feed = core.feed(feedId);
  const read = police.read(context, feed.cursor);
  const pages: Page[] = [];
  try {
    for (let step = await read.next(); step.done !== true; ) {
      const page = step.value;
      pages.push(page);
      const { mode, records, tombstones, cursor, generation } = page;
      const rows = [...records, ...tombstones.map(({ ref }) => ({ ref, tombstone: true as const }))];
      const sequence = feed.sequence + 1;
      const batch = { sequence, previousCursor: feed.cursor, cursor, mode, ...(generation === undefined ? {} : { generation }), rows };
      const reply = feed.receive(JSON.parse(JSON.stringify(batch)) as typeof batch);
      if (reply.status !== 200) throw new Error(reply.code);
      step = await read.next({ ...reply.result, sequence });
    }
    return { pages, error: undefined };
  } catch (error) {
    if (error instanceof ConnectorError && error.kind === 'data') return { pages, error: error.message };
    throw error;
  }
}

async function textsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return Promise.all(names.map(async (name) => `${name} ${await readFile(join(folder, name), 'utf8')}`));
}

/** Rows answered for by a page: sent, left behind, left out. */
export function answeredFor({ records, tombstones, rejects, leftOut }: Page): number {
  return records.length + tombstones.length + rejects.length + Object.values(leftOut ?? {}).reduce((sum, count) => sum + count, 0);
}
