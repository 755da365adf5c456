import { createHmac } from 'node:crypto';

import type { StateFolder } from '@mast/connector-kit';
import { z } from 'zod';

/**
 * What was delivered, as the last reading left it: each reference with a keyed digest of its record. It says nothing of a person to whoever has the folder and not
 * the key. Core-api's cursor says which page of it holds; a memory that does not lead to that cursor is no memory.
 */
const memorySchema = z.object({ version: z.literal(1), key: z.string(), run: z.string(), cursor: z.string().nullable(), whole: z.boolean(), rows: z.array(z.tuple([z.string(), z.string()])) });
/** What one page changes in it, written before the page is delivered. A digest that is null forgets the reference. */
const journalSchema = z.object({ run: z.string(), cursor: z.string(), whole: z.boolean(), changes: z.array(z.tuple([z.string(), z.string().nullable()])) });

type Journal = z.infer<typeof journalSchema>;
export type Changes = Journal['changes'];

/** Pages written beside the rows before these are written whole again (judgement). */
const mostPages = 200;

/** The memory of one feed during one reading. */
export class RowMemory {
  readonly #state: StateFolder;
  readonly #key: string;
  #rows: Map<string, string>;
  /** Whether every record that core-api has of this feed is in it. */
  whole: boolean;
  /** What is written apart since the rows were written whole: pages of this run, numbered from 1. */
  #run = '';
  #pages = mostPages;

  private constructor(state: StateFolder, key: string, rows: Map<string, string>, whole: boolean) {
    this.#state = state;
    this.#key = key;
    this.#rows = rows;
    this.whole = whole;
  }

  /** The memory that leads to this cursor: the last reading's, with those of its pages that core-api has stored. Undefined where there is none. */
  static async recall(state: StateFolder, key: string, cursor: string | null): Promise<RowMemory | undefined> {
    if (cursor === null) return new RowMemory(state, key, new Map(), true);
    const kept = memorySchema.safeParse(await state.read('memory'));
    if (!kept.success || kept.data.key !== keyMark(key)) return undefined;
    const { run } = kept.data;
    const rows = new Map(kept.data.rows);
    let { whole } = kept.data;
    let at = kept.data.cursor;
    let page = 0;
    while (at !== cursor) {
      page += 1;
      const journal = journalSchema.safeParse(await state.read(`page-${page}`));
      if (!journal.success || journal.data.run !== run) return undefined;
      apply(rows, journal.data.changes);
      ({ whole, cursor: at } = journal.data);
    }
    const memory = new RowMemory(state, key, rows, whole);
    memory.#run = run;
    memory.#pages = page;
    return memory;
  }

  /** A memory of nothing, where a listing must tell core-api everything anew. */
  static forgotten(state: StateFolder, key: string): RowMemory {
    return new RowMemory(state, key, new Map(), false);
  }

  /** Makes ready for the pages that follow `cursor`; the rows are written whole only when there are many pages beside them. */
  async begin(run: string, cursor: string | null): Promise<void> {
    if (this.#pages < mostPages) return;
    await this.#write(run, cursor);
  }

  /** Forgets all rows: what core-api has is now what the listing that begins will name. */
  async clear(run: string, cursor: string | null): Promise<void> {
    this.#rows = new Map();
    this.whole = false;
    await this.#write(run, cursor);
  }

  /** Writes that every record of core-api is in it, once a listing was stored whole and nothing of it held back. */
  async settle(run: string, cursor: string): Promise<void> {
    this.whole = true;
    await this.#write(run, cursor);
  }

  async #write(run: string, cursor: string | null): Promise<void> {
    this.#run = run;
    this.#pages = 0;
    await this.#state.write('memory', { version: 1, key: keyMark(this.#key), run, cursor, whole: this.whole, rows: [...this.#rows] });
  }

  /** To be called before a page is delivered, with what it changes. Holds once core-api has the page; `recall` finds out. */
  async note(cursor: string, changes: Changes): Promise<void> {
    this.#pages += 1;
    await this.#state.write(`page-${this.#pages}`, { run: this.#run, cursor, whole: this.whole, changes } satisfies Journal);
    apply(this.#rows, changes);
  }

  digest(record: unknown): string {
    return createHmac('sha256', this.#key).update(JSON.stringify(record)).digest('base64url').slice(0, 16);
  }

  get(ref: string): string | undefined {
    return this.#rows.get(ref);
  }

  refs(): IterableIterator<string> {
    return this.#rows.keys();
  }

  get size(): number {
    return this.#rows.size;
  }
}

function apply(rows: Map<string, string>, changes: Changes): void {
  for (const [ref, digest] of changes) {
    if (digest === null) rows.delete(ref);
    else rows.set(ref, digest);
  }
}

/** Tells whether the key is still the same, without telling the key. */
function keyMark(key: string): string {
  return createHmac('sha256', key).update('mast row memory').digest('base64url').slice(0, 16);
}
