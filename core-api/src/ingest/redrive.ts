import { z } from 'zod';

import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { FeedId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { saveFeedState } from '../store/sql/save-feed-state.ts';
import { selectFeed } from '../store/sql/select-feed.ts';
import { selectOpenGeneration } from '../store/sql/select-open-generation.ts';
import { selectQuarantineSealed } from '../store/sql/select-quarantine-sealed.ts';
import { supersedeQuarantine } from '../store/sql/supersede-quarantine.ts';
import { asAgreed } from './as-agreed.ts';
import type { RedriveResult } from './batch-schema.ts';
import { maxBatchRows } from './batch-schema.ts';
import type { FeedCaller } from './feed-caller.ts';
import { actorOf, mayReach } from './feed-caller.ts';
import { inIngest } from './in-ingest.ts';
import { matchPeople } from './match-people.ts';
import { matchPlaces } from './match-places.ts';
import { protectRows } from './protect-rows.ts';
import { normaliseRows, sourceMac } from './normalise-rows.ts';
import { liveChange } from './row-changes.ts';
import { storePeople } from './store-people.ts';
import { storePlaces } from './store-places.ts';
import { storeRecords } from './store-records.ts';
import { validateRecord } from './validate-record.ts';
import type { GoodRow, ValidatedRows } from './validate-rows.ts';
import type { Work } from './work.ts';

const quarantinedSchema = z.object({ ref: z.string(), raw: z.unknown() });

/**
 * Tries the rows that wait in quarantine once more, up to a batch of them, after a rule of ours was mended. Those that pass now are applied as
 * if they had come in a batch; the rest wait on. A waiting row is always the newest of its reference, so nothing newer is overwritten.
 */
export async function redrive(core: Core, caller: FeedCaller, feedId: FeedId): Promise<Result<RedriveResult, Problem>> {
  if (!mayReach(caller, feedId)) return failed({ code: 'not-found' });
  return inIngest(core, caller, feedId, 0, async (work) => {
    const feed = await work.db.one(selectFeed, [work.organisationId, feedId]);
    if (feed === undefined) return failed({ code: 'not-found' });
    const waiting = await openWaiting(work);
    const good = waiting.flatMap(({ ref, raw }, row): GoodRow[] => {
      const checked = validateRecord(ref, raw, { today: work.today, environment: core.environment });
      return checked.ok ? [{ row, ref, record: checked.value }] : [];
    });
    const valid = await protectRows(work, asAgreed({ good, named: [], tombstones: [], bad: [] }, feed));
    const added = await apply(work, valid);
    await work.db.run(saveFeedState, [work.organisationId, feedId, feed.sequence, feed.cursor ?? '', feed.lastGood ?? work.at, added]);
    const counts = { applied: valid.good.length, rejected: waiting.length - valid.good.length };
    const event = { kind: 'batch-applied', payload: { feedId, sequence: feed.sequence, mode: 'redrive', counts } } as const;
    await appendLeaf(work.db, core, actorOf(caller), event);
    return ok({ applied: valid.good.length, stillRejected: waiting.length - valid.good.length });
  });
}

async function openWaiting({ db, core, organisationId, feedId }: Work): Promise<z.infer<typeof quarantinedSchema>[]> {
  const rows = await db.rows(selectQuarantineSealed, [organisationId, feedId, maxBatchRows]);
  return rows.map(({ quarantineId, sealed }) => quarantinedSchema.parse(core.keys.open(organisationId, 'quarantine', quarantineId, sealed)));
}

/** Applies the rows, and forgets those that may not be loaded; how many records there are more. */
async function apply(work: Work, rows: ValidatedRows): Promise<number> {
  if (rows.good.length + rows.bad.length === 0) return 0;
  const open = await work.db.one(selectOpenGeneration, [work.organisationId, work.feedId]);
  const changes = await normaliseRows(work, rows);
  const people = await matchPeople(work, changes);
  const places = await matchPlaces(work, changes, people);
  await storeRecords(work, changes, people, places, open && { id: open.generationId, page: open.pages, last: false });
  await storePeople(work, people);
  await storePlaces(work, places);
  await work.db.run(supersedeQuarantine, [work.organisationId, work.feedId, rows.good.map(({ ref }) => sourceMac(work, ref)), 'redriven']);
  if (rows.bad.length > 0) await work.db.run(supersedeQuarantine, [work.organisationId, work.feedId, rows.bad.map(({ ref }) => sourceMac(work, ref)), 'never-load']);
  return liveChange(changes);
}
