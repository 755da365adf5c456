import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { refusedWithBatch } from '@mast/connector-kit';
import type { ConnectorContext, Page, PageOutcome } from '@mast/connector-kit';

import type { Hl7v2Config } from '../src/config.ts';
import { hl7v2 } from '../src/index.ts';
import { freePort } from './free-port.ts';
import { testConfig } from './messages.ts';
import { MllpClient } from './mllp-client.ts';

/** What core-api would hold, and every page that it took; `stops` makes it take none. */
export class HeldRows {
  readonly rows = new Map<string, { readonly person?: { readonly names: readonly { readonly given?: string; readonly family: string }[] } }>();
  readonly pages: Page[] = [];
  stops = false;
  /** Rows that core-api refuses together with any batch they are in; what finds them is the kit's (set-apart.ts). */
  refuses: (record: string) => boolean = () => false;

  readonly accept = (page: Page): Promise<PageOutcome> => {
    if (this.stops) return Promise.reject(new Error('core-api is down'));
    this.pages.push(page);
    const rejects = page.records.flatMap(({ record }, row) => (this.refuses(JSON.stringify(record)) ? [{ row, pointer: '', rule: refusedWithBatch }] : []));
    for (const [row, { ref, record }] of page.records.entries()) if (!rejects.some((reject) => reject.row === row)) this.rows.set(ref, record as never);
    for (const { ref } of page.tombstones) this.rows.delete(ref);
    const outcome = { applied: page.records.length - rejects.length, unchanged: 0, rejected: rejects.length, tombstoned: page.tombstones.length, held: 0, rejects, sequence: this.pages.length };
    return Promise.resolve(outcome);
  };

  families(): string[] {
    return [...this.rows.values()].map(({ person }) => person?.names[0]?.family ?? '').toSorted();
  }
}

export type RunningListener = {
  readonly port: number;
  readonly folder: string;
  readonly core: HeldRows;
  readonly lines: { event: string; fields: Readonly<Record<string, unknown>> | undefined }[];
  readonly figures: () => Readonly<Record<string, number>>;
  readonly connect: () => Promise<MllpClient>;
  /** Ends the listener; what it held is on the disk. */
  readonly stop: () => Promise<void>;
  /** Stops, and begins again over the same folder. */
  readonly restart: (change?: Readonly<Record<string, unknown>>) => Promise<RunningListener>;
  /** Ends everything and removes the folder. */
  readonly close: () => Promise<void>;
};

/** A listener over a folder and a port of its own, with an accept that a test can look into. */
export async function startListener(change: Readonly<Record<string, unknown>> = {}, before?: { readonly folder: string; readonly core: HeldRows; readonly now: () => Date }, now: () => Date = before?.now ?? ((): Date => new Date())): Promise<RunningListener> {
  const folder = before?.folder ?? mkdtempSync(join(tmpdir(), 'hl7v2-'));
  const core = before?.core ?? new HeldRows();
  const port = await freePort();
  const stopping = new AbortController();
  const lines: RunningListener['lines'] = [];
  let figures: Readonly<Record<string, number>> = {};
  const keep = (event: string, fields?: Readonly<Record<string, unknown>>): void => void lines.push({ event, fields });
  const context: ConnectorContext<Hl7v2Config> = {
    feedId: 'feed', config: testConfig(folder, port, change), clock: { now }, log: { info: keep, error: keep }, signal: stopping.signal,
    fetch: () => Promise.reject(new Error('it fetches nothing')),
    state: { read: () => Promise.resolve(undefined), write: () => Promise.resolve(), temporaryFile: () => Promise.reject(new Error('none')) },
    progress: () => undefined,
    measure: (told) => {
      figures = told;
    },
  };
  let failure: unknown;
  const running = (hl7v2.listen?.(context, core.accept) ?? Promise.resolve()).catch((error: unknown) => {
    failure = error;
  });
  const stop = async (): Promise<void> => {
    stopping.abort();
    await running;
  };
  while (!lines.some(({ event }) => event === 'listening' || event === 'inbox-watched')) {
    if (failure !== undefined) throw failure as Error;
    await sleep(5);
  }
  return {
    port, folder, core, lines, stop,
    figures: () => figures,
    connect: () => MllpClient.connect(port),
    restart: async (other = change) => {
      await stop();
      return startListener(other, { folder, core, now });
    },
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until something holds; throws after ten seconds. */
export async function until(holds: () => boolean): Promise<void> {
  const deadline = AbortSignal.timeout(10_000);
  while (!holds()) {
    if (deadline.aborted) throw new Error('it never came to hold');
    await sleep(10);
  }
}
