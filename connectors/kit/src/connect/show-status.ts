import { join } from 'node:path';

import { asConnectorError } from '../connector-error.ts';
import { readStatus, startingStatus } from '../feed-status.ts';
import type { FeedStatus } from '../feed-status.ts';
import type { FeedToRun } from '../feed-to-run.ts';
import { openStateFolder } from '../state-folder.ts';
import { askingSink } from './connect-job.ts';
import type { ConnectJob } from './connect-job.ts';

type Standing = { readonly state: string; readonly sequence: number; readonly lastGood: string | null; readonly liveRecords: number; readonly quarantined: number; readonly held: number };
type Shown = { readonly feed: string; readonly connector: string; readonly here: FeedStatus; readonly core: Standing | { readonly failed: string } };

/** `mast-connect status`: how each feed fares here and at core-api. Returns whether none of them is in trouble. */
export async function showStatus(job: ConnectJob): Promise<boolean> {
  const shown: Shown[] = [];
  for (const feed of job.feeds) shown.push(await statusOf(job, feed));
  if (job.json) job.print(JSON.stringify(shown));
  else for (const one of shown) for (const line of linesOf(one)) job.print(line);
  return shown.every(({ here, core }) => here.trouble === undefined && !('failed' in core));
}

async function statusOf(job: ConnectJob, feed: FeedToRun): Promise<Shown> {
  const here = (await readStatus(await openStateFolder(join(job.plan.stateFolder, feed.feedId)))) ?? startingStatus;
  const core = await askingSink(job, feed).standing().then(
    ({ state, sequence, lastGood, liveRecords, quarantined, held }) => ({ state, sequence, lastGood, liveRecords, quarantined, held }),
    (error: unknown) => ({ failed: asConnectorError(error).code }),
  );
  return { feed: feed.feedId, connector: feed.connector.id, here, core };
}

function linesOf({ feed, connector, here, core }: Shown): string[] {
  const { totals, trouble } = here;
  return [
    `${feed} (${connector}): ${here.state}, last read ${here.lastRead ?? 'never'}, last delivered ${here.lastDelivered ?? 'never'}, next ${here.nextReading ?? 'not set'}`,
    `  here: ${totals.pages} pages, ${totals.rows} rows, ${totals.applied} applied, ${totals.unchanged} unchanged, ${totals.rejected} rejected, ${totals.tombstoned} removed, ${totals.held} held, ${totals.notSent} not sent, ${totals.leftOut} left out`,
    'failed' in core ? `  core: ${core.failed}` : `  core: ${core.state}, sequence ${core.sequence}, last good ${core.lastGood ?? 'never'}, ${core.liveRecords} live, ${core.quarantined} in quarantine, ${core.held} held`,
    ...(trouble === undefined ? [] : [`  trouble since ${trouble.since}: ${trouble.kind} ${trouble.code}, ${trouble.failures} tries, next ${trouble.retryAt}`]),
  ];
}
