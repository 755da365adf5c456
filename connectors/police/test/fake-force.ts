import type { FakeSource, Sample, SourceFault } from '@mast/connector-kit/testing';

import { fileFaults } from './file-faults.ts';
import { sentFile } from './write-extract.ts';
import type { Sent, Writer } from './write-extract.ts';

/** The way by which a fake force's files can be reached: a real server over real sockets. */
export type Way = {
  readonly config: Readonly<Record<string, unknown>>;
  readonly secrets: readonly string[];
  /** Puts a file and its manifest into the inbox, in place of those of the same names. */
  put(file: Sent): Promise<void> | void;
  take(file: Sent): Promise<void> | void;
  /** Names that lie in the inbox. */
  names(): Promise<readonly string[]> | readonly string[];
  /** Misbehaves; false where this way cannot. Faults of the content of files are not asked of it. */
  fault(fault: SourceFault): Promise<boolean> | boolean;
  mend(): Promise<void> | void;
  /** Called with the name of each file that is handed out. */
  onServed(told: (name: string) => void): void;
  close(): Promise<void> | void;
};

/** A force that writes what it holds as files with the next number, a full listing or what changed. */
export class FakeForce {
  readonly #mode: 'full' | 'delta';
  readonly #writer: Writer;
  readonly #way: Way;
  #sequence = 0;
  #before = new Map<string, string>();
  #files: Sent[] = [];
  #fault: SourceFault | undefined;
  #served = 0;

  constructor(mode: 'full' | 'delta', writer: Writer, way: Way) {
    this.#mode = mode;
    this.#writer = writer;
    this.#way = way;
    way.onServed((name) => {
      this.#served += this.#files.find((file) => file.name === name)?.rows.length ?? 0;
    });
  }

  source(): FakeSource {
    return {
      config: { ...this.#way.config, shape: this.#writer.schema, filePrefix: 'fake', pageRows: 3 },
      secrets: this.#way.secrets,
      hold: (rows) => this.#hold(rows),
      fault: (fault) => this.#break(fault),
      mend: () => this.#mend(),
      served: () => this.#served,
      close: () => this.#way.close(),
    };
  }

  async #hold(rows: readonly Sample[]): Promise<void> {
    const all = rows.map((row, place) => [row.defect === 'garbage' || row.ref === '' ? `odd ${place}` : row.ref, this.#writer.row(row)] as const);
    const now = new Map(all);
    const gone = [...this.#before.keys()].filter((ref) => !now.has(ref) && !ref.startsWith('odd '));
    const changed = all.filter(([ref, row]) => this.#before.get(ref) !== row).map(([, row]) => row);
    this.#before = now;
    const written = this.#mode === 'full' ? all.map(([, row]) => row) : [...changed, ...gone.map((ref) => this.#writer.removed(ref))];
    if (this.#mode === 'delta' && written.length === 0) return;
    this.#sequence += 1;
    const file = sentFile(this.#writer, written, this.#sequence, this.#mode);
    this.#files.push(file);
    await this.#way.put(file);
  }

  async #waiting(): Promise<Sent[]> {
    const names = new Set(await this.#way.names());
    return this.#files.filter(({ name }) => names.has(name));
  }

  async #break(fault: SourceFault): Promise<boolean> {
    const change = fileFaults(this.#writer)[fault];
    if (change === undefined) {
      const can = await this.#way.fault(fault);
      if (can) this.#fault = fault;
      return can;
    }
    this.#fault = fault;
    for (const file of await this.#waiting()) {
      if (fault === 'gap') await this.#way.take(file);
      await this.#way.put(change(file));
    }
    return true;
  }

  async #mend(): Promise<void> {
    const fault = this.#fault;
    this.#fault = undefined;
    if (fault === undefined) return;
    const change = fileFaults(this.#writer)[fault];
    if (change === undefined) return await this.#way.mend();
    for (const file of this.#files) await this.#way.take(change(file));
    for (const file of this.#files) await this.#way.put(file);
  }
}
