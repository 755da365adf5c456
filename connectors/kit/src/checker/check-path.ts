import { createHash } from 'node:crypto';
import { open, readFile, writeFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { manifestNames } from '../files/choose-file.ts';
import { chunksOf } from '../files/file-content.ts';
import type { FileFormat } from '../files/file-format.ts';
import type { FeedFileName } from '../files/file-name.ts';
import { parseFileName } from '../files/file-name.ts';
import type { FileProblem } from '../files/file-refused.ts';
import { latestDay } from '../files/latest-day.ts';
import type { Manifest } from '../files/manifest.ts';
import { disagreement, parseManifest } from '../files/manifest.ts';
import type { CheckReport } from './check-file.ts';
import { checkFile, nothing } from './check-file.ts';

export type PathToCheck = { readonly path: string; readonly format: FileFormat; readonly now: Date; readonly live: boolean; readonly writeManifest: boolean };

/** The connectors' own standards (`file-feed-config.ts`), which a partner's file meets at MAST as well. */
const limits = { maxRowBytes: 64 * 1024, maxUnpackedBytes: 4 * 1024 ** 3, maxRefusedShare: 0.2 };

/**
 * Checks a file on disk with its name, its manifest where one lies beside it, and its content. With `writeManifest` a manifest is written beside a file that would be
 * loaded. Throws what the file system throws.
 */
export async function checkPath({ path, format, now, live, writeManifest }: PathToCheck): Promise<CheckReport> {
  const name = basename(path);
  const handle = await open(path, 'r');
  try {
    const named = parseFileName(name, /^([a-z0-9][a-z0-9-]*)_/.exec(name)?.[1] ?? '');
    const file = named?.ending === format.ending ? named : undefined;
    if (file?.sealed === true) return { ...nothing, problem: { rule: 'sealed' } };
    const seal = await sealOf(handle);
    const found = file === undefined || writeManifest ? undefined : await readManifest(dirname(path), file);
    const report = await checkFile({
      file: { handle, bytes: seal.bytes, packed: file?.packed ?? name.endsWith('.gz') },
      format, mode: file?.mode ?? 'full', limits, setting: { latest: latestDay(now), live },
      ...(typeof found === 'object' ? { expectedRows: found.rows } : {}),
    });
    const problem = file === undefined ? { rule: 'name-not-agreed' } : (againstManifest(found, file, seal, format) ?? (file.date > latestDay(now) ? { rule: 'date-in-future' } : undefined));
    const whole = problem === undefined ? report : { ...report, problem };
    if (writeManifest && file !== undefined && whole.problem === undefined) await saveManifest(dirname(path), file, seal, report.rows, format, now);
    return whole;
  } finally {
    await handle.close();
  }
}

type Seal = { readonly bytes: number; readonly sha256: string };

async function sealOf(handle: FileHandle): Promise<Seal> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunksOf(handle)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** The manifest beside a file; `unreadable` when there is one that says nothing. */
async function readManifest(folder: string, file: FeedFileName): Promise<Manifest | 'unreadable' | undefined> {
  for (const name of manifestNames(file)) {
    const text = await readFile(join(folder, name), 'utf8').catch(missingIsUndefined);
    if (text !== undefined) return parseManifest(text) ?? 'unreadable';
  }
  return undefined;
}

function missingIsUndefined(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}

function againstManifest(manifest: Manifest | 'unreadable' | undefined, file: FeedFileName, { bytes, sha256 }: Seal, format: FileFormat): FileProblem | undefined {
  if (manifest === undefined) return undefined;
  if (manifest === 'unreadable') return { rule: 'manifest-unreadable' };
  return disagreement(manifest, file, bytes, format) ?? (manifest.sha256 === sha256 ? undefined : { rule: 'hash-disagrees' });
}

async function saveManifest(folder: string, { stem, mode, sequence }: FeedFileName, { bytes, sha256 }: Seal, rows: number, { schema }: FileFormat, now: Date): Promise<void> {
  const manifest = { rows, bytes, sha256, schema, generatedAt: now.toISOString(), mode, sequence };
  await writeFile(join(folder, `${stem}.manifest.json`), `${JSON.stringify(manifest)}\n`);
}
