import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { StateFolder } from '../../state-folder.ts';

/** A state folder in memory, so that a check can look into it, lose it, or fill it with another version's values. */
export class MemoryState implements StateFolder {
  values = new Map<string, string>();
  /** Given for every name that was not written since. */
  garbage: unknown;

  read(name: string): Promise<unknown> {
    const text = this.values.get(name);
    return Promise.resolve(text === undefined ? this.garbage : (JSON.parse(text) as unknown));
  }

  write(name: string, value: unknown): Promise<void> {
    this.values.set(name, JSON.stringify(value));
    return Promise.resolve();
  }

  async temporaryFile(): Promise<Awaited<ReturnType<StateFolder['temporaryFile']>>> {
    const folder = await mkdtemp(join(tmpdir(), 'conformance-'));
    const handle = await open(join(folder, 'incoming'), 'wx+', 0o600);
    await rm(folder, { recursive: true });
    return handle;
  }
}
