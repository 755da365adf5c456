import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import type { FeedId, OrganisationId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import type { Chunk, LoadFile } from './load-file.ts';
import type { ScanFault } from './scan-file.ts';
import { scanFile } from './scan-file.ts';

/** A feed that setup has entered. */
export type KnownFeed = { readonly organisationId: OrganisationId; readonly feedId: FeedId; readonly isUnique: boolean };

/** Files to load in the order of their names, looked through, with where their rows are. */
export type LoadPlan = { readonly files: readonly LoadFile[]; readonly chunks: readonly Chunk[]; readonly rows: number; readonly organisations: readonly OrganisationId[] };

export type PlanFault = { readonly file: string; readonly rule: ScanFault['rule'] | 'no-files' | 'feed-unknown' | 'several-files-of-one-feed' | 'packed' | 'load-json'; readonly column?: string };

/** `load.json` beside the files: which feed a file prefix is of, where the prefix is not the feed's id. */
const configSchema = z.strictObject({ feeds: z.record(z.string(), z.string()) });

/** Finds the full files of a folder and looks each through; nothing is loaded while one has a fault. */
export function planLoad(folder: string, known: readonly KnownFeed[]): Result<LoadPlan, readonly PlanFault[]> {
  const config = readConfig(folder);
  if (config === undefined) return failed([{ file: 'load.json', rule: 'load-json' }]);
  const names = readdirSync(folder).filter((name) => /_full_\d{4}-\d{2}-\d{2}_\d{1,9}\.csv(?:\.gz)?$/.test(name)).toSorted();
  if (names.length === 0) return failed([{ file: folder, rule: 'no-files' }]);
  const faults: PlanFault[] = [];
  const files: LoadFile[] = [];
  const chunks: Chunk[] = [];
  const organisations = [...new Set(known.map(({ organisationId }) => organisationId))];
  let rows = 0;
  for (const name of names) {
    const prefix = name.slice(0, name.lastIndexOf('_full_'));
    const feed = known.find(({ feedId }) => feedId === (config.feeds[prefix] ?? prefix));
    const refuse = (rule: PlanFault['rule'], column?: string): void => {
      faults.push({ file: name, rule, ...(column === undefined ? {} : { column }) });
    };
    if (feed === undefined) refuse('feed-unknown');
    else if (name.endsWith('.gz')) refuse('packed');
    else if (files.some(({ feedId }) => feedId === feed.feedId)) refuse('several-files-of-one-feed');
    else {
      const scan = scanFile(join(folder, name), files.length, rows);
      if ('rule' in scan) refuse(scan.rule, scan.column);
      else {
        files.push({ ...feed, path: join(folder, name), name, mode: 'full', organisation: organisations.indexOf(feed.organisationId), columns: scan.columns, firstRow: rows, rows: scan.rows, fates: scan.fates });
        for (const chunk of scan.chunks) chunks.push(chunk);
        rows += scan.rows;
      }
    }
  }
  return faults.length > 0 ? failed(faults) : ok({ files, chunks, rows, organisations });
}

function readConfig(folder: string): z.infer<typeof configSchema> | undefined {
  const path = join(folder, 'load.json');
  if (!existsSync(path)) return { feeds: {} };
  try {
    return configSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
