import { z } from 'zod';

import type { Core } from '../core.ts';
import { selectMergedPersons } from '../store/sql/select-merged-persons.ts';
import { selectPersonViews } from '../store/sql/select-person-views.ts';
import { selectShownLeaves } from '../store/sql/select-shown-leaves.ts';
import { setOwn } from '../store/sql/set-own.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import type { Db } from '../store/store.ts';
import type { OwnRecord } from './own-records.ts';

/** One answer in which records were shown: to whose staff, when, and under which gateways. Never to whom of them. */
export type Look = { readonly organisationId: string; readonly at: Date; readonly kind: string; readonly gateways: readonly string[] };

const leafSchema = z.object({ payload: z.string() });
const shown = z.object({ records: z.array(z.tuple([z.string(), z.number()])) });
const payloadSchema = z.object({ gateways: z.array(z.string()).default([]), people: z.array(shown).default([]), places: z.array(shown).default([]) });

/**
 * Every answer since a moment in which one of these records of the organisation was shown, by what the trail holds of it, the latest first. Found by the persons whom the records are of, and those who went into them; taken only where the
 * leaf names the record. The transaction is one with `matching`; it sees every organisation afterwards, and its own rows are the organisation's again.
 */
export async function looksAt(db: Db, core: Pick<Core, 'keys'>, organisationId: string, records: readonly OwnRecord[], since: Date): Promise<Look[]> {
  const personIds = [...new Set(records.flatMap(({ personId }) => personId ?? []))];
  const recordIds = new Set(records.map(({ recordId }) => recordId));
  if (personIds.length === 0) return [];
  await db.run(widenToMatching, []);
  const merged = await db.rows(selectMergedPersons, [personIds]);
  const views = await db.rows(selectPersonViews, [[...new Set([...personIds, ...merged.map(({ personId }) => personId)])]]);
  const looks: Look[] = [];
  for (const { organisationId: asker, accountId, declarationId } of views) {
    await db.run(setOwn, [asker]);
    for (const leaf of await db.rows(selectShownLeaves, [asker, accountId, declarationId, since])) {
      const { people, places, gateways } = payloadSchema.parse(JSON.parse(leafSchema.parse(core.keys.auditOpen(leaf.period, leaf.leafId, leaf.sealed)).payload));
      if ([...people, ...places].some((of) => of.records.some(([id]) => recordIds.has(id)))) looks.push({ organisationId: asker, at: leaf.at, kind: leaf.kind, gateways });
    }
  }
  await db.run(setOwn, [organisationId]);
  return looks.toSorted((a, b) => b.at.getTime() - a.at.getTime());
}
