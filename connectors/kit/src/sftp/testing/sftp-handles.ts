import type { FileHandle } from 'node:fs/promises';

/** What a client has open: a file, or a folder with the names not yet listed. */
export type OpenHandle = { readonly kind: 'file'; readonly file: FileHandle } | { readonly kind: 'folder'; readonly path: string; readonly names: string[] };

/** Open at once per session, at most (judgement): a client that leaks handles must not use up the process's. */
const mostHandles = 64;

/** The handles of one session. */
export class SftpHandles {
  #next = 1;
  readonly #open = new Map<number, OpenHandle>();

  /** Keeps a handle and names it; throws with code EMFILE past the limit. */
  keep(handle: OpenHandle): Buffer {
    if (this.#open.size >= mostHandles) throw Object.assign(new Error('too many handles'), { code: 'EMFILE' });
    const name = Buffer.alloc(4);
    name.writeUInt32BE(this.#next);
    this.#open.set(this.#next, handle);
    this.#next += 1;
    return name;
  }

  file(name: Buffer): FileHandle {
    const handle = this.#get(name);
    if (handle?.kind !== 'file') throw unknownHandle();
    return handle.file;
  }

  folder(name: Buffer): OpenHandle & { kind: 'folder' } {
    const handle = this.#get(name);
    if (handle?.kind !== 'folder') throw unknownHandle();
    return handle;
  }

  async close(name: Buffer): Promise<void> {
    const handle = this.#get(name);
    if (handle === undefined) throw unknownHandle();
    this.#open.delete(name.readUInt32BE());
    if (handle.kind === 'file') await handle.file.close();
  }

  async closeAll(): Promise<void> {
    const files = [...this.#open.values()].flatMap((handle) => (handle.kind === 'file' ? [handle.file] : []));
    this.#open.clear();
    await Promise.allSettled(files.map((file) => file.close()));
  }

  #get(name: Buffer): OpenHandle | undefined {
    return name.length === 4 ? this.#open.get(name.readUInt32BE()) : undefined;
  }
}

function unknownHandle(): Error {
  return Object.assign(new Error('unknown handle'), { code: 'EBADF' });
}
