import { asConnectorError } from '../connector-error.ts';
import type { CheckedCapability } from '../connector.ts';
import { feedContext } from '../feed-context.ts';
import type { FeedToRun } from '../feed-to-run.ts';
import { configOf } from '../run-connectors.ts';
import { askingSink } from './connect-job.ts';
import type { ConnectJob } from './connect-job.ts';

/** `mast-connect check`: core-api and each capability of each source, without reading a record. Returns whether all of it is well. */
export async function checkFeeds(job: ConnectJob): Promise<boolean> {
  const results: { readonly feed: string; readonly connector: string; readonly capabilities: readonly CheckedCapability[] }[] = [];
  for (const feed of job.feeds) results.push({ feed: feed.feedId, connector: feed.connector.id, capabilities: [await core(job, feed), ...(await source(job, feed))] });
  if (job.json) job.print(JSON.stringify(results));
  else for (const { feed, connector, capabilities } of results) for (const { capability, ok, code } of capabilities) job.print(`${ok ? 'ok  ' : 'FAIL'} ${feed} (${connector}) ${capability}${code === undefined ? '' : `: ${code}`}`);
  return results.every(({ capabilities }) => capabilities.every(({ ok }) => ok));
}

async function core(job: ConnectJob, feed: FeedToRun): Promise<CheckedCapability> {
  try {
    await askingSink(job, feed).standing();
    return { capability: 'core', ok: true };
  } catch (error) {
    return { capability: 'core', ok: false, code: asConnectorError(error).code };
  }
}

async function source({ plan, world, signal }: ConnectJob, feed: FeedToRun): Promise<readonly CheckedCapability[]> {
  try {
    const context = await feedContext({ ...feed, config: configOf(feed), stateFolder: plan.stateFolder }, world, signal, () => undefined);
    return await feed.connector.check(context);
  } catch (error) {
    return [{ capability: 'source', ok: false, code: asConnectorError(error).code }];
  }
}
