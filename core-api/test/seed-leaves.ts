import { makeLeaf } from '../src/audit/make-leaf.ts';
import type { AnswerWorld } from './answer-world.ts';

const atATime = 2_000;

/** Puts that many leaves of one kind into the trail and on the list, made and sealed as the service makes them, in large statements. */
export async function seedLeaves(world: AnswerWorld, count: number): Promise<void> {
  const { organisationId } = world.council;
  for (let done = 0; done < count; done += atATime) {
    const rows = Array.from({ length: Math.min(atATime, count - done) }, (_none, at) => makeLeaf(world.core, { organisationId }, { kind: 'teams-listed', payload: { teams: done + at } }).row);
    const column = (at: number): unknown[] => rows.map((row) => row[at]);
    await world.database.sql(
      `with made as (select * from unnest($1::date[], $2::uuid[], $3::timestamptz[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::bytea[], $10::bytea[], $11::bytea[])
                       as l(month, leaf_id, at, kind, organisation_id, account_id, declaration_id, header, commitment, leaf_hash, sealed)),
            waiting as (insert into audit_unsealed select at, leaf_id, month, leaf_hash from made)
       insert into audit_leaf select * from made`,
      Array.from({ length: 11 }, (_none, at) => column(at)),
    );
  }
}
