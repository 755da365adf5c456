import type { z } from 'zod';

import type { ConnectorContext } from './context.ts';
import type { Page, PageOutcome } from './page.ts';

/** What the source can promise; the runner and core-api's removal rules rely on it. */
export type Delivers = {
  readonly modes: readonly ('full' | 'delta' | 'push')[];
  /** `by-absence`: a whole full listing removes what it leaves out. */
  readonly deletes: readonly ('explicit' | 'by-absence')[];
};

/** One thing that `check` tried. `code` says what failed, in the words of ConnectorError. */
export type CheckedCapability = { readonly capability: string; readonly ok: boolean; readonly code?: string };

/**
 * A connector: a value that can read one kind of source. It holds no state and no timers; retries, backing off, delivering and the cursor
 * belong to the runner.
 */
export type Connector<Config> = {
  /** Kebab-case, the same as its folder. */
  readonly id: string;
  /** Strict schema of its configuration; secrets are marked with `secret()`. */
  readonly config: z.ZodType<Config>;
  readonly delivers: Delivers;
  /** Tries the source without reading records: tells bad credentials from no network from no permission. Never throws for those. */
  check(context: ConnectorContext<Config>): Promise<readonly CheckedCapability[]>;
  /**
   * Reads on from `cursor` (null: from the start) until the source has no more for now. Each `yield` gives one page and gets back what
   * core-api did with it, after its transaction committed; a page that could not be delivered is thrown into the generator at its `yield`
   * as a ConnectorError and must be thrown on. Errors: ConnectorError only.
   */
  read(context: ConnectorContext<Config>, cursor: string | null): AsyncGenerator<Page, void, PageOutcome>;
};
