import { createHmac, hash, randomBytes } from 'node:crypto';

import type { StateFolder } from '@mast/connector-kit';
import { z } from 'zod';

import { BoundedMap } from '../bounded-map.ts';
import type { FhirConfig } from '../config.ts';
import { isOvertaken } from './version.ts';
import type { Version } from './version.ts';

/** Pages whose rows are remembered, and rows in memory; what is forgotten is sent again, and core-api finds it unchanged. */
const mostPages = 128;
const mostRows = 131_072;

/** Digest of type and id, moment, version, and whether it was a deletion. */
const entry = z.tuple([z.string(), z.number().nullable(), z.string(), z.boolean()]);
const segment = z.object({ pages: z.int(), before: z.string(), chain: z.string(), rows: z.array(entry) });
type Entry = z.infer<typeof entry>;
type Known = Pick<Version, 'version' | 'ms' | 'gone'>;

/**
 * Which versions were delivered of late, so that what a poll reads twice travels once. One file for each page in the feed's state, in a ring; each names the chain of the one before, and core-api's cursor the
 * last. So a page that was written down and not delivered, or another runner's, does not lead to the cursor and is not believed: a lost or foreign memory costs rows sent again, never a row.
 * Ids are kept as keyed digests: some servers use the NHS number for an id.
 */
export class Memory {
  readonly #state: StateFolder;
  readonly #key: string;
  readonly #known = new BoundedMap<Known>(mostRows);
  #fresh: Entry[] = [];

  private constructor(state: StateFolder, key: string) {
    this.#state = state;
    this.#key = key;
  }

  /** The memory that leads to this cursor's chain. */
  static async open(state: StateFolder, config: FhirConfig, pages: number, chain: string): Promise<Memory> {
    const memory = new Memory(state, await keyOf(state, config));
    let expected = chain;
    const segments: Entry[][] = [];
    for (let page = pages; page > Math.max(pages - mostPages, 0); page -= 1) {
      const read = segment.safeParse(await state.read(slotOf(page)));
      if (!read.success || read.data.pages !== page || read.data.chain !== expected || memory.#chainOf(read.data.before, read.data.rows) !== expected) break;
      segments.push(read.data.rows);
      expected = read.data.before;
    }
    for (const rows of segments.toReversed()) for (const row of rows) memory.#put(row);
    return memory;
  }

  /** What is to be done with a version: it is news, it was delivered, or it is older than what was delivered. */
  judge(at: Version): 'news' | 'already-read' | 'superseded' {
    const known = this.#known.get(this.#digestOf(at));
    if (known === undefined) return 'news';
    if (known.version === this.#versionOf(at) && (known.gone ?? false) === (at.gone ?? false)) return 'already-read';
    return isOvertaken(known, { ...at, version: this.#versionOf(at) }) ? 'superseded' : 'news';
  }

  /** Remembers a version from now on; it is written down with the next page. */
  note(at: Version): void {
    const row: Entry = [this.#digestOf(at), at.ms ?? null, this.#versionOf(at), at.gone ?? false];
    this.#put(row);
    this.#fresh.push(row);
  }

  /** Takes what was noted since the last page, as that page's rows, and the chain that stands after it. */
  seal(before: string): { readonly chain: string; readonly rows: readonly Entry[] } {
    const rows = this.#fresh;
    this.#fresh = [];
    return { chain: this.#chainOf(before, rows), rows };
  }

  /** Writes a page's rows down, before the page is handed over. */
  async keep(pages: number, before: string, { chain, rows }: { readonly chain: string; readonly rows: readonly Entry[] }): Promise<void> {
    await this.#state.write(slotOf(pages), { pages, before, chain, rows });
  }

  #put([digest, ms, version, gone]: Entry): void {
    this.#known.set(digest, { version, ms: ms ?? undefined, ...(gone ? { gone } : {}) });
  }

  #digestOf({ type, id }: Version): string {
    return this.#hmac(`${type}/${id}`).slice(0, 16);
  }

  /** Numbers stay comparable; anything else may be as long as its server likes. */
  #versionOf({ version }: Version): string {
    return /^\d{1,15}$/.test(version) ? version : `~${this.#hmac(version).slice(0, 16)}`;
  }

  #chainOf(before: string, rows: readonly Entry[]): string {
    return this.#hmac(`${before}\n${JSON.stringify(rows)}`).slice(0, 22);
  }

  #hmac(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }
}

function slotOf(page: number): string {
  return `page-${page % mostPages}`;
}

/** Keyed by the client's private key, which is not beside the digests; a server without signing in gets a key of its own, which is. */
async function keyOf(state: StateFolder, { auth, baseUrl }: FhirConfig): Promise<string> {
  if (auth !== undefined) return hash('sha256', `mast-fhir-memory\n${baseUrl}\n${auth.privateKey}`, 'base64url');
  const kept = z.object({ key: z.string().min(20) }).safeParse(await state.read('memory-key'));
  if (kept.success) return `${baseUrl}\n${kept.data.key}`;
  const key = randomBytes(24).toString('base64url');
  await state.write('memory-key', { key });
  return `${baseUrl}\n${key}`;
}
