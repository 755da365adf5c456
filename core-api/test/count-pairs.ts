import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

import { sourceMac } from '../src/ingest/normalise-rows.ts';
import { openKeys } from '../src/keys/open-keys.ts';
import type { FeedId, OrganisationId } from '../src/shared/brands.ts';

/** Of one stored record: whom it is really about, and in which household they live. */
export type TrueRecord = { feedId: string; sourceRef: string; person: number; household: number };

/** Pairs of stored records that are one person in truth, in the store and in both, and those linked within one household. */
export type PairCounts = { records: number; truePairs: number; linkedPairs: number; rightPairs: number; linkedInHousehold: number };

/** Rows that go over at a time. */
const chunkRows = 2_000;

const counts = `
  with linked as (
    select t.person, t.household, coalesce(v.person_id, r.record_id) as stored
    from truth t join record r using (organisation_id, feed_id, source_mac) left join variant v on v.organisation_id = r.organisation_id and v.variant_id = r.variant_id
  ), fine as (select person, household, stored, count(*) as n from linked group by 1, 2, 3)
  select (select sum(n) from fine) as "records",
         (select sum(n * (n - 1) / 2) from (select sum(n) as n from fine group by person) g) as "truePairs",
         (select sum(n * (n - 1) / 2) from (select sum(n) as n from fine group by stored) g) as "linkedPairs",
         (select sum(n * (n - 1) / 2) from (select sum(n) as n from fine group by stored, person) g) as "rightPairs",
         (select sum(n * (n - 1) / 2) from (select sum(n) as n from fine group by stored, household) g) as "linkedInHousehold"`;

/**
 * Holds what a store has linked against the truth, by counting groups inside the database: ten million records are no more than it sorts. For measuring matching only: it needs the
 * owner's connection and the key folder, passes no audit, and is therefore no part of the service. A record that the store holds without a person is nobody's.
 */
export async function countPairs(wish: { ownerUrl: string; keysFolder: string }, truth: AsyncIterable<TrueRecord>): Promise<PairCounts> {
  const keys = await openKeys(wish.keysFolder);
  const client = new pg.Client({ connectionString: wish.ownerUrl });
  await client.connect();
  try {
    const feeds = await client.query<{ organisation_id: OrganisationId; feed_id: FeedId }>('select organisation_id, feed_id from feed');
    const ownerOf = new Map(feeds.rows.map((row) => [row.feed_id as string, row.organisation_id]));
    await client.query("set work_mem = '256MB'; create temporary table truth (organisation_id uuid, feed_id text, source_mac bytea, person integer, household integer)");
    async function* lines(): AsyncGenerator<string, void, void> {
      let chunk: string[] = [];
      for await (const { feedId, sourceRef, person, household } of truth) {
        const organisationId = ownerOf.get(feedId);
        if (organisationId === undefined) continue;
        const mac = sourceMac({ core: { keys }, organisationId, feedId: feedId as FeedId }, sourceRef).toString('hex');
        chunk.push(`${organisationId}\t${feedId}\t\\\\x${mac}\t${person}\t${household}\n`);
        if (chunk.length < chunkRows) continue;
        yield chunk.join('');
        chunk = [];
      }
      yield chunk.join('');
    }
    await pipeline(Readable.from(lines()), client.query(copyFrom('copy truth from stdin')));
    await client.query('analyze truth');
    const { rows } = await client.query<Record<keyof PairCounts, string>>(counts);
    const [row] = rows;
    const of = (name: keyof PairCounts): number => Number(row?.[name] ?? 0);
    return { records: of('records'), truePairs: of('truePairs'), linkedPairs: of('linkedPairs'), rightPairs: of('rightPairs'), linkedInHousehold: of('linkedInHousehold') };
  } finally {
    await client.end();
  }
}
