import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtractRow } from '../extracts/extract-row.ts';
import type { FeedProfile } from '../organisations/feed-profile.ts';
import { csvLine } from './csv-line.ts';
import { cellsIn } from './layout.ts';
import type { PartnerLayout } from './layout.ts';
import { openFile } from './open-file.ts';
import { ownLayouts } from './own-layouts.ts';
import { standardLayout } from './standard-layout.ts';

/** What was written for one feed. */
export type WrittenFile = { feedId: string; organisation: string; filePrefix: string; file: string; manifest: string; layout: string; rows: number; bytes: number; sha256: string };

export type FeedFileWish = { folder: string; truthFolder: string; feed: FeedProfile; today: string; sequence: number; standardOnly: boolean };

/** One feed's full listing, its answer key beside it, and the manifest last, since a manifest says "complete". */
export async function openFeedFile({ folder, truthFolder, feed, today, sequence, standardOnly }: FeedFileWish): Promise<{ write(row: ExtractRow): Promise<void>; close(): Promise<WrittenFile> }> {
  const layout = layoutOf(feed, standardOnly);
  const cells = cellsIn(layout);
  const stem = `${feed.filePrefix}_full_${today}_${sequence}`;
  const file = `${stem}.csv`;
  const manifest = `${stem}.manifest.json`;
  const data = openFile(join(folder, file), layout.encoding);
  const truth = openFile(join(truthFolder, `${feed.filePrefix}.csv`), 'utf-8');
  let rows = 0;
  await data.write(csvLine(Object.keys(layout.columns), layout.delimiter));
  await truth.write(csvLine(['source_ref', 'person_id', 'address_id', 'faults'], ','));
  return {
    write: async (made) => {
      rows += 1;
      await data.write(csvLine(cells(made.row), layout.delimiter));
      await truth.write(csvLine([made.truth.sourceRef, made.truth.personId, made.truth.addressId, made.truth.faults.join(' ')], ','));
    },
    close: async () => {
      await truth.close();
      const { bytes, sha256 } = await data.close();
      const content = { rows, bytes, sha256, schema: layout.layout, generatedAt: `${today}T04:30:00Z`, mode: 'full', sequence };
      await writeFile(join(folder, manifest), `${JSON.stringify(content, undefined, 2)}\n`);
      return { feedId: feed.feedId, organisation: feed.organisation, filePrefix: feed.filePrefix, file, manifest, layout: layout.layout, rows, bytes, sha256 };
    },
  };
}

function layoutOf(feed: FeedProfile, standardOnly: boolean): PartnerLayout {
  return standardOnly ? standardLayout(feed) : (ownLayouts.find(({ layout }) => layout === feed.layout) ?? standardLayout(feed));
}
