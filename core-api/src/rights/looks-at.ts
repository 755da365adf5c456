import { viewsOfRecords } from '../audit/reading/views-of-records.ts';
import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { Db } from '../store/store.ts';
import type { OwnRecord } from './own-records.ts';

/** One answer in which records were shown: to whose staff, when, and under which gateways. Never to whom of them. */
export type Look = { readonly organisationId: string; readonly at: Date; readonly kind: string; readonly gateways: readonly string[] };

/** More looks at one person in a year than anybody reads; the newest are told of. Judgement. */
const mostLooks = 2_000;
/** Looks of those who govern: at the desk itself, and in the audit. They are not what the person asks about, and would grow by being looked for. */
const governing = /^(?:rights|audit|record-views)/;

/** Every answer since a moment in which one of these records of the organisation was shown, by what the trail has written for their owner, the latest first. The transaction's own organisation is the owner. */
export async function looksAt(db: Db, core: Pick<Core, 'keys' | 'clock'>, organisationId: OrganisationId, records: readonly OwnRecord[], since: Date): Promise<Look[]> {
  if (records.length === 0) return [];
  const references = records.map(({ feedId, record }) => ({ feedId, ref: record.sourceRef }));
  const to = new Date(core.clock.now().getTime() + 1);
  const views = await viewsOfRecords(db, core, organisationId, references, { from: since, to, limit: mostLooks });
  return views.filter(({ kind }) => !governing.test(kind)).map(({ organisationId: asker, at, kind, gateways }) => ({ organisationId: asker, at, kind, gateways }));
}
