import { setTimeout as sleep } from 'node:timers/promises';

import { ConnectorError } from '../../connector-error.ts';
import type { ConnectorContext, Fetch, LogFields, Progress } from '../../context.ts';
import { egressFetch } from '../../egress.ts';
import type { Host } from '../../egress.ts';
import type { Page, PageOutcome } from '../../page.ts';
import { readerOf } from '../../read-feed.ts';
import { testMoment } from '../test-world.ts';
import { CannotHappen, CheckFailed } from './expect.ts';
import { Ledger } from './ledger.ts';
import { MemoryState } from './memory-state.ts';
import type { FakeSource, SourceFault, Specimen } from './specimen.ts';

/** What came of a reading. `error` is what it threw; `endless` when it gave more pages than any check needs; `hung` when it did not answer in time. */
export type Reading = { readonly pages: readonly Page[]; readonly error?: unknown; readonly endless?: true; readonly hung?: true };

/** How a reading is driven. */
export type Drive = {
  readonly cursor?: string | null;
  readonly context?: ConnectorContext<unknown>;
  /** Breaks off once so many pages were given, as the runner does when it stops. */
  readonly pages?: number;
  /** What becomes of a page; the bench's ledger where nothing is said. */
  readonly deliver?: (page: Page, number: number) => PageOutcome;
  /** Forgets the generator instead of ending it, as a killed process does. */
  readonly killed?: boolean;
};

/** How a context differs from an ordinary one. */
export type ContextChange = { readonly signal?: AbortSignal; readonly state?: MemoryState; readonly now?: Date; readonly feedId?: string; readonly source?: FakeSource };

const mostPages = 60;
/** DESIGN's promise for abort; also the longest that any step of a healthy reading may take here. */
export const promptMs = 2_000;

/** Everything a check needs: a source, contexts that record what is done with them, and a ledger that plays core-api. One per run of a check. */
export class Bench {
  readonly specimen: Specimen;
  readonly ledger = new Ledger();
  readonly state = new MemoryState();
  /** All that was logged, told as progress, or asked of an undeclared host. */
  readonly lines: string[] = [];
  readonly refused: Host[] = [];
  readonly errors: unknown[] = [];
  /** Whatever else a check wants to look through. */
  readonly seen: string[] = [];
  readonly requests: { readonly url: string; readonly authorised: boolean }[] = [];
  readonly #sources: FakeSource[] = [];
  /** Generators of processes that were killed: a real one's files are closed by the system, here somebody must. */
  readonly #killed: AsyncGenerator<Page, void, PageOutcome>[] = [];

  constructor(specimen: Specimen) {
    this.specimen = specimen;
  }

  /** Every secret in the configurations of this check's sources. */
  secrets(): string[] {
    return this.#sources.flatMap(({ secrets }) => secrets);
  }

  /** A source in this mode, closed when the check ends. */
  async source(mode: 'full' | 'delta' | 'push'): Promise<FakeSource> {
    const source = await this.specimen.startSource(mode);
    this.#sources.push(source);
    return source;
  }

  /** A source in whichever mode the connector reads, delta before full. */
  anySource(): Promise<FakeSource> {
    return this.source(this.specimen.connector.delivers.modes.includes('delta') ? 'delta' : 'full');
  }

  async fault(source: FakeSource, fault: SourceFault): Promise<void> {
    if (!(await source.fault(fault))) throw new CannotHappen(`the fake source cannot do "${fault}"`);
  }

  context(source: FakeSource, change: ContextChange = {}): ConnectorContext<unknown> {
    const config = this.specimen.connector.config.parse(source.config);
    const keep = (event: string, fields?: LogFields): void => void this.lines.push(JSON.stringify([event, fields]));
    const network: Fetch = source.network ?? ((request) => globalThis.fetch(request));
    const seen: Fetch = (request) => {
      this.requests.push({ url: request.url, authorised: request.headers.has('authorization') });
      return network(request);
    };
    const hosts = this.specimen.connector.hosts?.(config) ?? [];
    return {
      feedId: change.feedId ?? 'feed', config, state: change.state ?? this.state, clock: { now: () => change.now ?? testMoment }, log: { info: keep, error: keep },
      fetch: egressFetch(seen, hosts, (host) => this.refused.push(host)),
      signal: change.signal ?? new AbortController().signal,
      progress: (progress: Progress) => void this.lines.push(JSON.stringify(progress)),
    };
  }

  /** Drives one reading and keeps what it threw. Pages go to the ledger. */
  async read(source: FakeSource, drive: Drive = {}): Promise<Reading> {
    const reader = readerOf(this.specimen.connector);
    if (reader === undefined) throw new CheckFailed('there is no read');
    const pages: Page[] = [];
    const generator = reader.read(drive.context ?? this.context(source), drive.cursor === undefined ? this.ledger.cursor : drive.cursor);
    try {
      let step = await this.#within(generator.next());
      while (step !== 'hung' && step.done !== true) {
        pages.push(step.value);
        const outcome = drive.deliver === undefined ? this.ledger.apply(step.value) : drive.deliver(step.value, pages.length);
        if (pages.length === drive.pages) {
          if (drive.killed === true) this.#killed.push(generator);
          else await generator.return();
          return { pages };
        }
        if (pages.length >= mostPages) {
          await generator.return();
          return { pages, endless: true };
        }
        step = await this.#within(generator.next(outcome));
      }
      return step === 'hung' ? { pages, hung: true } : { pages };
    } catch (error) {
      this.errors.push(error);
      return { pages, error };
    }
  }

  /** A reading that must go well to its end. */
  async readWell(source: FakeSource, drive: Drive = {}): Promise<readonly Page[]> {
    const { pages, error, endless, hung } = await this.read(source, drive);
    if (error !== undefined) throw new CheckFailed(`reading failed: ${describe(error)}`);
    if (endless === true) throw new CheckFailed(`reading did not end within ${mostPages} pages`);
    if (hung === true) throw new CheckFailed(`no page within ${promptMs} ms`);
    return pages;
  }

  async #within<Value>(work: Promise<Value>): Promise<Value | 'hung'> {
    const stop = new AbortController();
    try {
      return await Promise.race([work, sleep(promptMs, 'hung' as const, { signal: stop.signal, ref: false })]);
    } finally {
      stop.abort();
      work.catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    for (const generator of this.#killed) await generator.return().catch(() => undefined);
    for (const source of this.#sources) await source.close();
  }
}

/** An error in a word, without trusting its text to be short. */
export function describe(error: unknown): string {
  if (error instanceof ConnectorError) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : 'something that is no error';
}
