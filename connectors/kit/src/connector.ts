import type { z } from 'zod';

import type { ConnectorContext } from './context.ts';
import type { Host } from './egress.ts';
import type { Page, PageOutcome } from './page.ts';
import type { SourceSchema } from './source-schema.ts';

/** What the source can promise; the runner and core-api's removal rules rely on it. */
export type Delivers = {
  /** `push` stands alone: a feed has one cursor, so what is pushed and what is read are two feeds. */
  readonly modes: readonly ('full' | 'delta' | 'push')[];
  /** `by-absence`: a whole full listing removes what it leaves out. */
  readonly deletes: readonly ('explicit' | 'by-absence')[];
  /**
   * Who holds the feed when what `discover` tells has changed for the worse: the runner, before a row is read, or the connector, which judges each
   * file by itself and answers its partner. Left out: the runner.
   */
  readonly drift?: 'runner' | 'connector';
};

/** One thing that `check` tried. `code` says what failed, in the words of ConnectorError. */
export type CheckedCapability = { readonly capability: string; readonly ok: boolean; readonly code?: string };

/**
 * Takes one page of a push source. Resolves with what became of it **after** core-api committed it: only then may the sender be told that it
 * was taken. Rejects with a ConnectorError when it was not stored (`transient/busy`: too many are waiting): the sender must keep it.
 */
export type Accept = (page: Page) => Promise<PageOutcome>;

/**
 * A connector: a value that can read one kind of source. It holds no state and no timers; retries, backing off, delivering and the cursor
 * belong to the runner. `read` where it delivers full or delta, `listen` where it delivers push.
 */
export type Connector<Config> = {
  /** Kebab-case, the same as its folder. */
  readonly id: string;
  /** Strict schema of its configuration; secrets are marked with `secret()`. */
  readonly config: z.ZodType<Config>;
  readonly delivers: Delivers;
  /** Every host that this configuration makes it speak to. `context.fetch` refuses any other; left out: all. */
  hosts?(config: Config): readonly Host[];
  /** Tries the source without reading records: tells bad credentials from no network from no permission. Never throws for those. */
  check(context: ConnectorContext<Config>): Promise<readonly CheckedCapability[]>;
  /** The shape of what the source holds now, without a value of it. Errors: ConnectorError only. */
  discover?(context: ConnectorContext<Config>): Promise<SourceSchema>;
  /**
   * Reads on from `cursor` (null: from the start) until the source has no more for now. Each `yield` gives one page and gets back what
   * core-api did with it, after its transaction committed; a page that could not be delivered is thrown into the generator at its `yield`
   * as a ConnectorError and must be thrown on. Errors: ConnectorError only.
   */
  read?(context: ConnectorContext<Config>, cursor: string | null): AsyncGenerator<Page, void, PageOutcome>;
  /**
   * For a source that is read and can say that it has news: calls `onHint` whenever it does, until `context.signal` is aborted, and the next reading comes sooner. A hint is never data: one that is
   * lost, forged or repeated changes when the source is asked and not what it tells. Errors: ConnectorError only; the feed is then read by its schedule alone.
   */
  hints?(context: ConnectorContext<Config>, onHint: () => void): Promise<void>;
  /** Takes what the source sends until `context.signal` is aborted, and then resolves within 2 seconds. Errors: ConnectorError only. */
  listen?(context: ConnectorContext<Config>, accept: Accept): Promise<void>;
};
