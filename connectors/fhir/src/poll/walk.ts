import { ConnectorError } from '@mast/connector-kit';
import type { Client } from 'fhir-kit-client';

import { bundleOf, linkOf } from '../client/bundle.ts';
import type { Bundle } from '../client/bundle.ts';
import { nextLink } from '../client/next-link.ts';
import { momentsOf } from './moments-of.ts';

/** Beginnings of one stretch whose pages expire again and again without a step forward (judgement). */
const mostBeginnings = 4;
/** FHIR R4, 3.1.0.1.2: a server that would leave out a part of the question says so instead of answering another. */
const strict = { prefer: 'handling=strict' };

/** A search whose pages are walked: type, everything else of the question, and the moment from which. */
export type Search = { readonly type: string; readonly sinceMs: number | undefined; readonly pageRows: number; readonly params?: Readonly<Record<string, string>> };
/** One page. `readToMs`: everything of this type up to that moment has been given, as far as it was there; undefined where the server's order does not say. */
export type WalkedPage = { readonly bundle: Bundle; readonly readToMs: number | undefined };

/**
 * Walks a search by `_lastUpdated`, oldest first. Where the server says by its `self` link that it keeps that order, and does, each page is asked for by the moment that the last one reached, so that pages
 * that expire, and rows that move from one page to another while they are read, cost nothing; `next` links are followed among rows of one moment. Elsewhere `next` links are followed to the end, and
 * an expired page (404, 410) begins the walk anew. Rows come more than once; whoever counts them has a memory. Errors: `data/schema-drift` (the filter is ignored), `data/next-page-loops`,
 * `data/next-page-elsewhere`, `transient/pages-expire`, those of a transport.
 */
export async function* walk(client: Client, { type, sinceMs, pageRows, params = {} }: Search): AsyncGenerator<WalkedPage, void, void> {
  let [fromMs, sorted, beginnings] = [sinceMs, true, 0];
  let next: string | undefined;
  let seen = new Set<string>();
  for (;;) {
    const answer: Bundle | 'expired' = next === undefined ? bundleOf(await client.resourceSearch({ resourceType: type, searchParams: { ...since(fromMs), _sort: '_lastUpdated', _count: pageRows, ...params }, options: { headers: strict } }), true) : await following(client, next);
    if (answer === 'expired') {
      beginnings += 1;
      if (beginnings > mostBeginnings) throw new ConnectorError('transient', 'pages-expire');
      [next, seen] = [undefined, new Set()];
      continue;
    }
    if (next === undefined) holdFilter(answer, fromMs);
    const { ascending, oldestMs, newestMs } = momentsOf(answer, type);
    sorted &&= ascending && (next !== undefined || isSorted(answer));
    const readToMs = sorted ? newestMs : undefined;
    const link: string | undefined = nextLink(answer, client.baseUrl, next);
    yield { bundle: answer, readToMs };
    if (link === undefined) return;
    // A page of one moment would come again; its next is behind its link.
    const steps = readToMs !== undefined && oldestMs !== undefined && readToMs > oldestMs;
    if (steps) [fromMs, next, beginnings, seen] = [readToMs, undefined, 0, new Set()];
    else if (seen.has(link)) throw new ConnectorError('data', 'next-page-loops');
    else next = link;
    if (next !== undefined) seen.add(next);
  }
}

function since(ms: number | undefined): Record<string, string> {
  return ms === undefined ? {} : { _lastUpdated: `ge${new Date(ms).toISOString()}` };
}

async function following(client: Client, next: string): Promise<Bundle | 'expired'> {
  const answer = await client.request(next, { options: { headers: strict } }).catch((error: unknown) => {
    if (error instanceof ConnectorError && error.code === 'not-there') return 'expired' as const;
    throw error;
  });
  return answer === 'expired' ? answer : bundleOf(answer, false);
}

/** FHIR R4, 3.1.1.3.5: the self link says which parameters were used. One that leaves ours out gave us something else than what we asked for. */
function holdFilter(bundle: Bundle, fromMs: number | undefined): void {
  const self = linkOf(bundle, 'self');
  if (fromMs !== undefined && self !== undefined && self.includes('?') && !self.includes('_getpages=') && !self.includes('_lastUpdated=')) throw new ConnectorError('data', 'schema-drift');
}

function isSorted(bundle: Bundle): boolean {
  return /[?&]_sort=_lastUpdated(&|$)/.test(linkOf(bundle, 'self') ?? '');
}
