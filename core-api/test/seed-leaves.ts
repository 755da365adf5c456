import { createHash, randomUUID } from 'node:crypto';

import { traceOfTerms } from '../src/audit/trace.ts';
import type { AuditActor, TracedEvent } from '../src/audit/events.ts';
import { makeLeaf, makeTracedLeaf } from '../src/audit/make-leaf.ts';
import type { DisclosedRecord, Trace } from '../src/audit/trace.ts';
import type { LeafRow } from '../src/store/sql/insert-audit-leaf.ts';
import type { TracedLeafRow } from '../src/store/traced-leaf.ts';
import type { AnswerWorld } from './answer-world.ts';

const atATime = 2_000;

/** Indexes that no verification uses: kept up to date they would be most of the seeding. */
const listings = ['audit_token_tokens', 'audit_shown_owner', 'audit_shown_asker', 'audit_leaf_account', 'audit_leaf_organisation'];

const insert = `with made as materialized (select * from unnest($1::date[], $2::uuid[], $3::timestamptz[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::bytea[], $10::bytea[], $11::bytea[], $12::bytea[], $13::text[], $14::text[], $15::text[], $16::text[])
                       as l(month, leaf_id, at, kind, organisation_id, account_id, declaration_id, header, commitment, leaf_hash, sealed, terms, asked, shown, owners, parts)),
            waiting as (insert into audit_unsealed select at, leaf_id, month, leaf_hash from made),
            terms as (insert into audit_terms select organisation_id, month, leaf_id, terms from made where terms is not null),
            asked as (insert into audit_token select month, leaf_id, 'asked', asked::bigint[] from made where asked <> '{}'),
            shown as (insert into audit_token select month, leaf_id, 'shown', shown::bigint[] from made where shown <> '{}'),
            owners as (insert into audit_shown (owner_id, month, leaf_id, at, kind, organisation_id, gateways, sealed)
                       select o.owner_id, month, leaf_id, at, kind, organisation_id, '{}', o.sealed from made, unnest(owners::uuid[], parts::bytea[]) as o(owner_id, sealed))
       insert into audit_leaf select month, leaf_id, at, kind, organisation_id, account_id, declaration_id, header, commitment, leaf_hash, sealed from made`;

/**
 * Puts that many leaves into the trail and on the list, made and sealed as the service makes them, in large statements; the next are made while some are written. Of eight, two are answers with what stands beside them, two
 * the declarations before them, and four are small. The database is good for verifying afterwards, not for listing.
 */
export async function seedLeaves(world: AnswerWorld, count: number): Promise<void> {
  const { organisationId } = world.council;
  for (const index of listings) await world.database.sql(`drop index if exists ${index}`);
  let written: Promise<unknown> = Promise.resolve();
  for (let done = 0; done < count; done += atATime) {
    const rows = Array.from({ length: Math.min(atATime, count - done) }, (_none, at) => rowOf(world, { organisationId }, done + at));
    const column = (at: number): unknown[] => rows.map((row) => row[at] ?? null);
    const texts = (at: number): unknown[] => rows.map((row) => arrayText((row[at] ?? []) as readonly unknown[]));
    const parameters = [...Array.from({ length: 12 }, (_none, at) => column(at)), texts(12), texts(13), texts(14), texts(15)];
    await written;
    written = world.database.sql(insert, parameters);
    // A failure is met at the next turn.
    written.catch(() => undefined);
  }
  await written;
}

function rowOf({ core }: AnswerWorld, actor: AuditActor, at: number): LeafRow | TracedLeafRow {
  if (at % 8 === 0 || at % 8 === 4) return makeTracedLeaf(core, actor, declaration, traceOfTerms({ reason: `Bench ${at}`, subject: 'person' })).row;
  if (at % 8 === 1 || at % 8 === 5) return makeTracedLeaf(core, actor, answer(at), answerTrace(at)).row;
  return makeLeaf(core, actor, { kind: 'teams-listed', payload: { teams: at } }).row;
}

/** Records that an answer of the bench is made of, of two owners. */
const recordCount = 6;
const owners = [randomUUID(), randomUUID()];
/** An id that costs nothing to make: ten million leaves have some hundred million. */
const uuid = (series: number, at: number): string => `${String(series).padStart(8, '0')}-0000-8000-8000-${at.toString(16).padStart(12, '0')}`;
const declarationId = uuid(1, 0);

const declaration = {
  kind: 'declaration-made',
  declarationId,
  payload: { gateways: ['children-act-1989-s47'], subject: 'person', reasonCode: 'strategy-discussion', reference: undefined, referenceDue: undefined, forReview: false, members: undefined, acknowledgement: 'sha256-bench', launched: true },
} as unknown as TracedEvent;

function answer(at: number): TracedEvent {
  const records = Array.from({ length: recordCount }, (_none, record) => [uuid(2, at * recordCount + record), 1]);
  const payload = {
    searchId: uuid(3, at),
    gateways: ['children-act-1989-s47'],
    questionDigest: uuid(4, at),
    answerDigest: uuid(5, at),
    people: [{ personId: uuid(6, at), band: 'strong', weightBits: 21.5, involvements: records.map(([id]) => id), records, restricted: false, household: [] }],
    places: [],
    openTeams: [],
    total: 1,
    refine: false,
    feeds: Array.from({ length: recordCount }, (_none, feed) => ({ organisation: uuid(7, feed), feed: `feed-${feed}`, state: 'current', lastGood: '2026-11-01T00:00:00.000Z' })),
  };
  return { kind: 'search-answered', declarationId, payload } as unknown as TracedEvent;
}

function answerTrace(at: number): Trace {
  const records = Array.from({ length: recordCount }, (_none, record) => ({ owner: owners[record % owners.length], feedId: 'feed', source: createHash('sha256').update(`${at}/${record}`).digest().subarray(0, 16), recordId: uuid(2, at * recordCount + record), ref: `ref-${record}`, version: 1, way: 'shown' })) as unknown as DisclosedRecord[];
  return { terms: { person: { given: 'Bench', family: `Person ${at}`, dateOfBirth: '1999-01-01' } }, asked: [`given|${at}`, `nhs|${at}`], shown: [`person|${uuid(6, at)}`], records, gateways: ['children-act-1989-s47'] };
}

/** As PostgreSQL reads an array: arrays of different lengths cannot go as one parameter. */
function arrayText(values: readonly unknown[]): string {
  return `{${values.map((value) => (Buffer.isBuffer(value) ? `"\\\\x${value.toString('hex')}"` : String(value))).join(',')}}`;
}
