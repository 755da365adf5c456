import { ConnectorError } from '@mast/connector-kit';

import type { ActivityType } from '../activity-types.ts';
import { bundleOf } from '../client/bundle.ts';
import type { Bundle, BundleEntry } from '../client/bundle.ts';
import { nextLink } from '../client/next-link.ts';
import { refOf } from '../resources/ref-of.ts';
import { Draft } from './draft.ts';
import type { Drafted } from './pages.ts';
import type { Run } from './run.ts';
import { readFrom, readTo } from './read-to.ts';
import type { Version } from './version.ts';

/** Beginnings of one walk whose pages expire (judgement). */
const mostBeginnings = 4;

/**
 * Deletions of a type since the feed's position, from `_history` (FHIR R4, 3.1.0.11). Each is looked up before it is believed: history tells what happened, not what is, and a resource may have come back.
 * Errors: `config/history-not-offered`, `data/next-page-loops`, `transient/pages-expire`, those of a transport.
 */
export async function* deletions(run: Run, type: ActivityType): AsyncGenerator<Drafted, void, void> {
  for await (const gone of goneSince(run, type)) {
    const draft = new Draft();
    for (const { id } of gone) draft.tombstone(refOf(type, id));
    yield { draft, at: run.at };
  }
  yield { draft: new Draft(), at: run.at };
}

/** What of a type is gone since the feed's position, a page of history at a time, each noted as read; once it is through, the position stands behind it. */
export async function* goneSince(run: Run, type: ActivityType | 'Patient'): AsyncGenerator<readonly Version[], void, void> {
  const beganMs = run.transport.serverNow().getTime();
  let newestMs = 0;
  for await (const bundle of historyPages(run, type)) {
    const gone: Version[] = [];
    for (const entry of bundle.entry ?? []) {
      const at = versionOf(entry, type);
      newestMs = Math.max(newestMs, at?.ms ?? 0);
      if (at?.gone !== true || run.memory.judge(at) !== 'news') continue;
      run.row += 1;
      if (!(await isGone(run, at))) continue;
      run.memory.note(at);
      gone.push(at);
    }
    yield gone;
  }
  readTo(run, 'deleted', type, Math.min(newestMs, beganMs));
}

async function* historyPages({ client, context, ...run }: Run, type: ActivityType | 'Patient'): AsyncGenerator<Bundle, void, void> {
  const sinceMs = readFrom({ client, context, ...run }, 'deleted', type) ?? 0;
  const first = `${type}/_history?_since=${encodeURIComponent(new Date(sinceMs).toISOString())}&_count=${context.config.pageRows}`;
  let next: string | undefined;
  let seen = new Set<string>();
  for (let beginnings = 1; ; ) {
    const answer: unknown = await client.request(next ?? first).catch((error: unknown) => {
      if (error instanceof ConnectorError && (error.code === 'not-there' || (next === undefined && error.code === 'question-refused'))) return undefined;
      throw error;
    });
    if (answer === undefined) {
      if (next === undefined) throw new ConnectorError('config', 'history-not-offered');
      beginnings += 1;
      if (beginnings > mostBeginnings) throw new ConnectorError('transient', 'pages-expire');
      [next, seen] = [undefined, new Set()];
      continue;
    }
    const bundle = bundleOf(answer, next === undefined);
    const link: string | undefined = nextLink(bundle, client.baseUrl, next);
    yield bundle;
    if (link === undefined) return;
    if (seen.has(link)) throw new ConnectorError('data', 'next-page-loops');
    seen.add(link);
    next = link;
  }
}

/** Which version an entry is about. A deletion has no resource: its name is in the request, its moment and number in the response. */
function versionOf({ request, response, resource }: BundleEntry, type: ActivityType | 'Patient'): Version | undefined {
  const [, id] = new RegExp(`(?:^|/)${type}/([A-Za-z0-9\\-.]{1,64})(?:/_history/|$)`).exec(request?.url ?? '') ?? [];
  const said = response?.lastModified ?? (resource as { meta?: { lastUpdated?: string } } | undefined)?.meta?.lastUpdated ?? '';
  const ms = Date.parse(said);
  if (id === undefined && request?.method === 'DELETE') throw new ConnectorError('data', 'answer-unreadable');
  const version = /^(?:W\/)?"([^"]+)"$/.exec(response?.etag ?? '')?.[1] ?? `at ${said}`;
  return { type, id: id ?? '', version, ms: Number.isNaN(ms) ? undefined : ms, ...(request?.method === 'DELETE' ? { gone: true } : {}) };
}

async function isGone({ transport }: Run, { type, id }: Version): Promise<boolean> {
  try {
    await (await transport.send(`${type}/${id}`)).body?.cancel();
    return false;
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'not-there') return true;
    throw error;
  }
}
