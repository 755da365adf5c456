import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { FetchedFile } from '@mast/connector-kit/files';

/** A fetched file of its own for one reading, gone when `use` is done with it: no two readings have a handle or a byte in common. */
export async function withFile<Value>(content: Uint8Array, use: (file: FetchedFile) => Promise<Value>, packed = false): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'fetched-'));
  try {
    const handle = await open(join(folder, 'file'), 'wx+');
    try {
      await handle.write(content, 0, content.length, 0);
      return await use({ handle, bytes: content.length, packed });
    } finally {
      await handle.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
