import type { ConnectorPrincipal } from '../src/access/principal.ts';
import { readCatalogue } from '../src/answer/gateway-catalogue.ts';
import type { Core } from '../src/core.ts';
import type { BatchBody, BatchResult } from '../src/ingest/batch-schema.ts';
import { receiveBatch } from '../src/ingest/receive-batch.ts';
import type { Problem } from '../src/problem/problem.ts';
import { matchingVersion } from '../src/rematch/matching-version.ts';
import type { FeedId, OrganisationId } from '../src/shared/brands.ts';
import type { HeadlineRecord } from '../src/shared/headline.ts';
import { randomIds } from '../src/shared/ids.ts';
import type { Result } from '../src/shared/result.ts';
import { silentLog } from '../src/shared/log.ts';
import type { TestDatabase } from './pg.ts';
import { testDatabase } from './pg.ts';

/** Three partners with a feed each, on a database of their own, and a connector that sends as the tests say. */
export type IngestWorld = {
  readonly core: Core;
  readonly callers: Record<Partner, ConnectorPrincipal>;
  /** Sends the next batch of a partner's feed: good rows for records, tombstones for strings. Throws unless it is taken. */
  send(partner: Partner, rows: readonly (HeadlineRecord | string)[], change?: Partial<BatchBody>): Promise<BatchResult>;
  /** The same without the assumption that it is taken; `body` as the next batch would be. */
  offer(partner: Partner, body: BatchBody): Promise<Result<BatchResult, Problem>>;
  next(partner: Partner, rows: BatchBody['rows'], change?: Partial<BatchBody>): BatchBody;
  /** A query as the owner of the database, past row-level security. */
  readonly sql: TestDatabase['sql'];
  /** Empties everything that ingest writes; the feeds stand at their beginning again. */
  reset(): Promise<void>;
  readonly ownerUrl: string;
  readonly keysFolder: string;
  close(): Promise<void>;
};
export type Partner = 'council' | 'police' | 'health';

const partners: Record<Partner, { organisationId: OrganisationId; feedId: FeedId }> = {
  council: { organisationId: '11111111-1111-7111-8111-111111111111' as OrganisationId, feedId: 'council-children' as FeedId },
  police: { organisationId: '22222222-2222-7222-8222-222222222222' as OrganisationId, feedId: 'police-notices' as FeedId },
  health: { organisationId: '33333333-3333-7333-8333-333333333333' as OrganisationId, feedId: 'health-attendances' as FeedId },
};

/** Every table that ingest writes. */
export const ingestTables: readonly string[] = [
  'record', 'variant', 'look', 'edge', 'person', 'person_event', 'place', 'place_event', 'place_look', 'place_variant', 'record_place',
  'name_token', 'verdict', 'pair_rule', 'review', 'review_view', 'person_view', 'recall', 'batch', 'quarantine', 'generation', 'generation_page', 'feed_state', 'audit_leaf',
];

/** The day on which the tests take place. */
export const testNow = new Date('2026-11-21T09:00:00Z');

export async function ingestWorld(): Promise<IngestWorld> {
  const { store, keys, sql, close, ownerUrl, keysFolder } = await testDatabase();
  const core: Core = { store, keys, clock: { now: () => testNow }, ids: randomIds, log: silentLog, environment: 'demonstration', catalogue: readCatalogue(), coreUrl: 'http://127.0.0.1' };
  await sql('insert into matching (version) values ($1)', [matchingVersion]);
  for (const [code, { organisationId, feedId }] of Object.entries(partners)) {
    await keys.ensureOrganisation(organisationId);
    await sql("insert into organisation values ($1, $2, $2, null, 'council', 'wales', 'both')", [organisationId, code]);
    await sql("insert into feed values ($1, $2, $2, null, 'service', 'delta', '1 day')", [organisationId, feedId]);
  }
  const callerOf = (partner: Partner): ConnectorPrincipal => {
    const { organisationId, feedId } = partners[partner];
    return { kind: 'connector', clientId: partner, organisationId, feeds: [feedId] };
  };
  const callers = { council: callerOf('council'), police: callerOf('police'), health: callerOf('health') };
  const sequences: Record<Partner, number> = { council: 0, police: 0, health: 0 };

  const next: IngestWorld['next'] = (partner, rows, change = {}) => {
    const sequence = sequences[partner] + 1;
    return { sequence, previousCursor: sequence === 1 ? null : `c${sequence - 1}`, cursor: `c${sequence}`, mode: 'delta', rows, ...change };
  };
  const offer: IngestWorld['offer'] = async (partner, body) => {
    const result = await receiveBatch(core, callers[partner], partners[partner].feedId, body);
    if (result.ok) sequences[partner] = Math.max(sequences[partner], body.sequence);
    return result;
  };
  return {
    core,
    callers,
    next,
    offer,
    async send(partner, rows, change) {
      const sent = rows.map((row) => (typeof row === 'string' ? { ref: row, tombstone: true as const } : { ref: row.sourceRef, record: row }));
      const result = await offer(partner, next(partner, sent, change));
      if (!result.ok) throw new Error(`not taken: ${result.failure.code}`);
      return result.value;
    },
    async reset() {
      await sql(`truncate ${ingestTables.join(', ')}`);
      Object.assign(sequences, { council: 0, police: 0, health: 0 });
    },
    sql,
    ownerUrl,
    keysFolder,
    close,
  };
}
