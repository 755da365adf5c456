import { join } from 'node:path';

import { DigestTable } from './digest-table.ts';
import type { Page } from './page.ts';
import { contentOf, digestOf, noContent } from './row-digests.ts';
import { readRowLog } from './row-log.ts';
import { tableOf } from './row-table.ts';

/** What delivering some rows would do to what a feed holds, as far as this runner remembers it. */
export type Would = { readonly add: number; readonly change: number; readonly same: number; readonly remove: number };

export type Recalled = {
  /** Rows remembered. */
  readonly count: number;
  /** Compares a page; each reference counts once. */
  add(page: Page): void;
  /** `whole`: a full listing was seen to its end, so that what it left out would be removed. */
  result(whole: boolean): Would;
};

/** What is remembered in a state folder, to compare with. Changes nothing: a runner may be at work there. */
export async function recallRows(folder: string): Promise<Recalled> {
  const log = await readRowLog(join(folder, 'rows.log'));
  return recalled(log === undefined ? new DigestTable() : tableOf(log.entries), log?.salt.toString('hex') ?? '');
}

function recalled(known: DigestTable, salt: string): Recalled {
  const named = new DigestTable();
  const would = { add: 0, change: 0, same: 0, remove: 0 };
  return {
    count: known.size,
    add: ({ records, tombstones }) => {
      for (const { ref, record } of records) {
        const key = digestOf(salt, ref);
        if (named.get(key) !== noContent) continue;
        named.set(key, 1n);
        const before = known.get(key);
        would[before === noContent ? 'add' : before === contentOf(salt, record) ? 'same' : 'change'] += 1;
      }
      for (const { ref } of tombstones) if (known.get(digestOf(salt, ref)) !== noContent) would.remove += 1;
    },
    result: (whole) => ({ ...would, remove: would.remove + (whole ? known.size - would.same - would.change : 0) }),
  };
}
