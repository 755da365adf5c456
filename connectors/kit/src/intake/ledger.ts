import { ConnectorError } from '../connector-error.ts';
import type { StateFolder } from '../state-folder.ts';
import { z } from 'zod';

/**
 * What a file goes through, in this order and no other. `stable`: its manifest can be read and the size is the one promised; `fetched`: every byte is here;
 * `verified`: hash (and signature, where agreed) are right; `decoded`: the encoding is settled; `parsed`: it was read through to its last row; `validated`: nothing
 * speaks against it as a whole; `compared`: core-api compares its rows with what it holds, page by page, and stores the differences in the same transaction;
 * `applied`: the last page is stored; `answered`: the partner has the result and the file is gone from the inbox.
 */
export const intakeSteps = ['seen', 'stable', 'fetched', 'verified', 'decoded', 'parsed', 'validated', 'compared', 'applied', 'answered'] as const;
export type IntakeStep = (typeof intakeSteps)[number];

const entrySchema = z.object({
  /** Salted digest of the content's SHA-256 as the manifest gives it, or of what the server lists where there is no readable manifest. */
  key: z.string(),
  file: z.string(),
  sequence: z.int(),
  rows: z.int().optional(),
  /** How often it was begun. */
  tries: z.int(),
  /** When each step of the latest try was done. */
  at: z.partialRecord(z.enum(intakeSteps), z.string()),
  /** `held`: it stays in the inbox; a file without an end is in hand. */
  end: z.enum(['loaded', 'refused', 'repeated', 'held']).optional(),
  code: z.string().optional(),
  rule: z.string().optional(),
});

/** One file in the ledger. Names of files, counts, moments and rules. */
export type LedgerEntry = Readonly<z.infer<typeof entrySchema>>;
export type LedgerEnd = Pick<LedgerEntry, 'end' | 'code' | 'rule'>;

/** Files remembered (judgement: three years of daily ones). */
const kept = 1_000;
const name = 'ledger';

/** Every file of a feed that was ever looked at, keyed by hash and name, on disk after every step. Lost, it costs the knowledge of repeats, never rows. */
export class Ledger {
  readonly #folder: StateFolder;
  readonly #now: () => Date;
  #entries: LedgerEntry[];

  private constructor(folder: StateFolder, now: () => Date, entries: LedgerEntry[]) {
    this.#folder = folder;
    this.#now = now;
    this.#entries = entries;
  }

  static async open(folder: StateFolder, now: () => Date): Promise<Ledger> {
    const read = z.array(entrySchema).safeParse(await folder.read(name));
    return new Ledger(folder, now, read.success ? read.data : []);
  }

  /** Newest first. */
  get entries(): readonly LedgerEntry[] {
    return this.#entries;
  }

  /** Begins a file, or begins it again: it is `seen` and nothing else. */
  async begin(key: string, file: { readonly name: string; readonly sequence: number }, rows?: number): Promise<void> {
    const before = this.#find(key, file.name);
    // Mended or in its turn now, it is not held any longer as what it was.
    this.#entries = this.#entries.filter((entry) => entry.file !== file.name || entry.end !== 'held' || entry.key === key);
    await this.#put({ key, file: file.name, sequence: file.sequence, ...(rows === undefined ? {} : { rows }), tries: (before?.tries ?? 0) + 1, at: { seen: this.#moment() } });
  }

  /** Takes the next step. Throws `system/step-skipped` for any other: no file may be applied that was not verified. */
  async step(key: string, file: string, step: IntakeStep): Promise<void> {
    const entry = this.#find(key, file);
    const done = entry === undefined ? 0 : Object.keys(entry.at).length;
    if (entry === undefined || intakeSteps[done] !== step) throw new ConnectorError('system', 'step-skipped');
    await this.#put({ ...entry, at: { ...entry.at, [step]: this.#moment() } });
  }

  /** Notes how it ended. A file that was answered without having been loaded keeps the steps it came to. */
  async end(key: string, file: string, end: LedgerEnd): Promise<void> {
    const entry = this.#find(key, file);
    if (entry !== undefined) await this.#put({ ...entry, ...end, ...(end.end === 'loaded' ? { at: { ...entry.at, answered: this.#moment() } } : {}) });
  }

  /** The file with the same content that was loaded under another name; undefined where it was the latest one, which a listing without news repeats. */
  loadedBefore(key: string, file: string): LedgerEntry | undefined {
    const [latest, ...older] = this.#entries.filter(({ end }) => end === 'loaded');
    return latest?.key === key ? undefined : older.find((entry) => entry.key === key && entry.file !== file);
  }

  #find(key: string, file: string): LedgerEntry | undefined {
    return this.#entries.find((entry) => entry.key === key && entry.file === file);
  }

  async #put(entry: LedgerEntry): Promise<void> {
    this.#entries = [entry, ...this.#entries.filter(({ key, file }) => key !== entry.key || file !== entry.file)].slice(0, kept);
    await this.#folder.write(name, this.#entries);
  }

  #moment(): string {
    return this.#now().toISOString();
  }
}
