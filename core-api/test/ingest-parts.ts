import type { ConnectorPrincipal } from '../src/access/principal.ts';
import { readCatalogue } from '../src/answer/gateway-catalogue.ts';
import type { Core } from '../src/core.ts';
import type { EmbeddedPostgres } from '../src/embedded/start-embedded-postgres.ts';
import { asAgreed } from '../src/ingest/as-agreed.ts';
import type { BatchBody, BatchResult } from '../src/ingest/batch-schema.ts';
import { commitBatch } from '../src/ingest/commit-batch.ts';
import { followListing } from '../src/ingest/follow-listing.ts';
import { inIngest } from '../src/ingest/in-ingest.ts';
import { emptyNodes } from '../src/ingest/load-nodes.ts';
import type { PeopleChanges } from '../src/ingest/match-people.ts';
import type { PlaceChanges } from '../src/ingest/match-places.ts';
import { normaliseRows } from '../src/ingest/normalise-rows.ts';
import { protectRows } from '../src/ingest/protect-rows.ts';
import { receive } from '../src/ingest/receive.ts';
import { receiveBatch } from '../src/ingest/receive-batch.ts';
import { liveChange } from '../src/ingest/row-changes.ts';
import { storeBatch } from '../src/ingest/store-batch.ts';
import { validateRows } from '../src/ingest/validate-rows.ts';
import type { Work } from '../src/ingest/work.ts';
import type { Keys } from '../src/keys/keys.ts';
import type { Problem } from '../src/problem/problem.ts';
import { matchingVersion } from '../src/rematch/matching-version.ts';
import type { FeedId, OrganisationId } from '../src/shared/brands.ts';
import { randomIds } from '../src/shared/ids.ts';
import { silentLog } from '../src/shared/log.ts';
import type { Result } from '../src/shared/result.ts';
import { ok } from '../src/shared/result.ts';
import { migrate } from '../src/store/migrate.ts';
import { setAppPassword } from '../src/store/set-app-password.ts';
import { cloneDatabase } from './clone-database.ts';

/** Which parts of ingest run. */
export type IngestParts = { readonly seals: boolean; readonly matches: boolean };
export type PartsWorld = {
  /** Sends the next batch of a feed, as the route does with a body that it has read. Throws unless it is taken. */
  send(feedId: string, rows: BatchBody['rows']): Promise<BatchResult>;
  close(): Promise<void>;
};

/** Makes the database from which {@link partsWorld} clones. */
export async function prepareParts(server: EmbeddedPostgres): Promise<void> {
  await migrate(server.ownerUrl);
  await setAppPassword(server.ownerUrl, server.appPassword);
}

/**
 * Ingest on a database and with keys of its own, whole or with parts of it left out, so that a bench can say what each costs. For benches only: the service has no setting that could do
 * either. `seals` off: content is written and read as plain JSON; keyed hashes stay, since rows are found by them. `matches` off: the pipeline's steps without MATCH and without what it stores:
 * no look-ups, people or places.
 */
export async function partsWorld(server: EmbeddedPostgres, parts: IngestParts, feeds: readonly { readonly feedId: string; readonly organisation: string }[]): Promise<PartsWorld> {
  const { store, keys, sql, close } = await cloneDatabase(server);
  const core: Core = {
    store, keys: parts.seals ? keys : withoutSealing(keys), clock: { now: () => new Date() }, ids: randomIds, log: silentLog, environment: 'demonstration', catalogue: readCatalogue(), coreUrl: 'http://127.0.0.1',
  };
  await sql('insert into matching (version) values ($1)', [matchingVersion]);
  const organisations = new Map([...new Set(feeds.map(({ organisation }) => organisation))].map((code) => [code, randomIds.uuid() as OrganisationId]));
  for (const [code, organisationId] of organisations) {
    await keys.ensureOrganisation(organisationId);
    await sql("insert into organisation values ($1, $2, $2, null, 'council', 'wales', 'both')", [organisationId, code]);
  }
  for (const { feedId, organisation } of feeds) await sql("insert into feed values ($1, $2, $2, null, 'service', 'delta', '1 day')", [organisations.get(organisation), feedId]);
  const callers = new Map(feeds.map(({ feedId, organisation }): [string, ConnectorPrincipal] => [feedId, { kind: 'connector', clientId: 'bench', organisationId: organisations.get(organisation) ?? ('' as OrganisationId), feeds: [feedId as FeedId] }]));
  const sequences = new Map<string, number>();
  const run = parts.matches ? receiveBatch : receiveUnmatched;
  return {
    async send(feedId, rows) {
      const caller = callers.get(feedId);
      const before = sequences.get(feedId) ?? 0;
      if (caller === undefined) throw new Error(`no feed ${feedId}`);
      const taken = await run(core, caller, feedId as FeedId, { sequence: before + 1, previousCursor: before === 0 ? null : `c${before}`, cursor: `c${before + 1}`, mode: 'delta', rows });
      if (!taken.ok) throw new Error(taken.failure.code);
      sequences.set(feedId, before + 1);
      return taken.value;
    },
    close,
  };
}

/** Content as plain JSON in place of each seal. */
function withoutSealing(keys: Keys): Keys {
  const write = (content: unknown): Buffer => Buffer.from(JSON.stringify(content));
  const read = (plain: Buffer): unknown => JSON.parse(plain.toString('utf8'));
  return {
    ...keys,
    seal: (_organisation, _table, _id, content) => write(content),
    open: (_organisation, _table, _id, plain) => read(plain),
    auditSeal: (_period, _id, content) => write(content),
    auditOpen: (_period, _id, plain) => read(plain),
  };
}

/** `receiveBatch` with the pipeline's own steps, MATCH left out. */
function receiveUnmatched(core: Core, caller: ConnectorPrincipal, feedId: FeedId, body: BatchBody): Promise<Result<BatchResult, Problem>> {
  return inIngest(core, caller, feedId, body.sequence, (work) => withoutMatching(work, caller, body));
}

async function withoutMatching(work: Work, caller: ConnectorPrincipal, body: BatchBody): Promise<Result<BatchResult, Problem>> {
  const received = await receive(work, body);
  if (!received.ok) return received;
  if (received.value.kind === 'replay') return ok(received.value.result);
  const valid = asAgreed(validateRows(body.rows, { today: work.today, environment: work.core.environment }), received.value);
  const rows = await protectRows(work, valid);
  const changes = await normaliseRows(work, rows);
  const listing = await followListing(work, body, changes, received.value);
  const people: PeopleChanges = { nodes: emptyNodes(), variantOf: new Map(), newEdges: [], regrouped: { events: [], questions: [], about: { persons: [], sources: [] }, changed: [] } };
  const places: PlaceChanges = { arrivals: new Map(), others: [], relevelled: [], gone: [], regrouping: { looks: [], events: [], emptied: [] } };
  const result = await storeBatch(work, body, { rows, changes, listing, people, places });
  await commitBatch(work, caller.clientId, body, received.value, result, liveChange(changes));
  return ok(result);
}
