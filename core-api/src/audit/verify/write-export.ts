import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { AuditSource } from './audit-source.ts';

export const exportFormat = 'mast-audit/2';

/**
 * Writes a trail's headers, hashes, logs and checkpoints to a new folder, as lines of JSON: what somebody else needs to verify it. Nothing that was asked or answered is in it, not even sealed: headers are ids, kinds
 * and times. Gives the number of leaves. Fails where the folder is there.
 */
export async function writeExport(source: AuditSource, folder: string): Promise<number> {
  mkdirSync(folder, { mode: 0o700 });
  const logs = await source.logs();
  let leaves = 0;
  for (const { log } of logs) {
    await writeLines(join(folder, `log-${log}.entries.jsonl`), source.entries(log), ({ leaf, ...entry }) => {
      leaves += 1;
      const { sealed: _sealed, beside: _beside, ...open } = leaf ?? {};
      return { ...entry, leafHash: bytesOf(entry.leafHash), leaf: leaf === undefined ? null : { ...open, commitment: bytesOf(leaf.commitment), leafHash: bytesOf(leaf.leafHash) } };
    });
    await writeLines(join(folder, `log-${log}.checkpoints.jsonl`), source.checkpoints(log), (one) => one);
    await writeLines(join(folder, `log-${log}.cosignatures.jsonl`), source.cosignatures(log), (one) => one);
  }
  await writeLines(join(folder, 'placeless.jsonl'), source.placeless(), (one) => ({ ...one, leafHash: bytesOf(one.leafHash), expiry: undefined }));
  // The last: a folder without it was broken off.
  writeFileSync(join(folder, 'audit.json'), `${JSON.stringify({ format: exportFormat, logs: logs.map((log) => ({ ...log, root: log.root.toString('base64') })) }, undefined, 2)}\n`, { mode: 0o600 });
  return leaves;
}

async function writeLines<Value>(path: string, pages: AsyncIterable<readonly Value[]>, map: (value: Value) => object): Promise<void> {
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  for await (const page of pages) {
    const text = page.map((value) => `${JSON.stringify(map(value), base64Bytes)}\n`).join('');
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}

const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** Buffers as base64; JSON.stringify hands them over as `{type, data}`. */
function base64Bytes(_name: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Buffer';
  return isBytes ? Buffer.from((value as { data: number[] }).data).toString('base64') : value;
}
