import type { ConnectorPrincipal } from '../access/principal.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { asAgreed } from './as-agreed.ts';
import type { BatchBody, BatchResult } from './batch-schema.ts';
import { commitBatch } from './commit-batch.ts';
import { followListing } from './follow-listing.ts';
import { matchPeople } from './match-people.ts';
import { matchPlaces } from './match-places.ts';
import { normaliseRows, readKnown } from './normalise-rows.ts';
import { notKnown } from './not-known.ts';
import { protectRows } from './protect-rows.ts';
import { receive } from './receive.ts';
import { liveChange } from './row-changes.ts';
import { storeBatch } from './store-batch.ts';
import { validateRows } from './validate-rows.ts';
import type { Work } from './work.ts';

/**
 * FEED -> RECEIVE -> VALIDATE -> PROTECT -> NORMALISE -> MATCH -> STORE. The file to read first: one batch, inside one transaction, with nobody else
 * writing. Up to STORE nothing of the batch is written but the progress of a full listing.
 *
 * Retries: none in here. A failure anywhere rolls the whole batch back; the connector sends it again and finds the feed where it stood.
 * A batch whose answer was lost on the way is recognised in RECEIVE and answered again.
 */
export async function runPipeline(work: Work, caller: ConnectorPrincipal, body: BatchBody): Promise<Result<BatchResult, Problem>> {
  const receiving = receive(work, body);
  const reading = readKnown(work, body.rows);
  // Whatever ends the batch before they are needed, a failure to read them ends it, too.
  reading.catch(() => undefined);
  const received = await receiving;
  if (!received.ok) return received;
  if (received.value.kind === 'replay') return ok(received.value.result);
  const unknown = await notKnown(work, body.rows, reading);
  if (unknown.length > 0) return failed({ code: 'rows-not-known', errors: unknown });
  const valid = asAgreed(validateRows(body.rows, { today: work.today, environment: work.core.environment }), received.value);
  const rows = await protectRows(work, valid);
  const named = await normaliseRows(work, rows, reading);
  const listing = await followListing(work, body, named, received.value);
  const changes = { ...named, departures: [...named.departures, ...listing.missing] };
  const people = await matchPeople(work, changes);
  const places = await matchPlaces(work, changes, people);
  const result = await storeBatch(work, body, { rows, changes, listing, people, places });
  await commitBatch(work, caller.clientId, body, received.value, result, liveChange(changes));
  return ok(result);
}
