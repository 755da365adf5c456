import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { feeds } from '@mast/example-population';

import type { FeedStatus } from '../feed-status.ts';
import type { SftpAccount } from '../upload.ts';
import { applyForAccount } from './application.ts';
import { faultyFeed, sendUpdateWithFault } from './refused-row.ts';

const askEveryMs = 500;
/** The connector looks every second; on a machine that is busy it takes its time. */
const withinMs = 120_000;

/** What those who govern find waiting on the first day: an application for an account, and a row that was refused. Done once, after the feeds are loaded. */
export async function seedMatters(wish: { readonly coreUrl: string; readonly folder: string; readonly today: string; readonly accountOf: (feedId: string) => SftpAccount; readonly statuses: () => Promise<FeedStatus[]> }): Promise<void> {
  const feed = feeds.find(({ feedId }) => feedId === faultyFeed);
  if (feed === undefined) throw new Error(`the population has no feed ${faultyFeed}`);
  const status = async (): Promise<FeedStatus | undefined> => (await wish.statuses()).find(({ feedId }) => feedId === faultyFeed);
  await applyForAccount(wish.coreUrl, feed.organisation, wish.today);
  const sequence = ((await status())?.fileSequence ?? 0) + 1;
  await sendUpdateWithFault({ folder: join(wish.folder, 'update'), account: wish.accountOf(faultyFeed), feed, today: wish.today, sequence });
  for (let waited = 0; ((await status())?.quarantined ?? 0) === 0; waited += askEveryMs) {
    if (waited > withinMs) throw new Error('the update with a fault in it was not taken in; see .mast/logs/connectors.log');
    await pause(askEveryMs);
  }
}
