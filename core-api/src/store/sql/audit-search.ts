import { statement } from '../statement.ts';
import type { TracedLeafRow } from '../traced-leaf.ts';
import { traceParts } from '../traced-leaf.ts';

type Params = readonly [...leaf: TracedLeafRow, questionMac: Buffer, sealedDeclaration: Buffer, personIds: readonly string[], placeIds: readonly string[], shownPersonIds: readonly string[], application: string, day: string, hour: number];

/**
 * Everything that a search leaves behind, in one statement: the declaration bound to its question (the caller holds its lock), the people and places answered under
 * it, so that only they can be viewed, whose involvements were shown (from then on their members change only by review, and who saw them is told), and the audit leaf, on the list of those that wait for their place in the log, with
 * what it is found by and what the owners of the records may read of it.
 * A person seen before is not written again: answers about one person do not queue behind each other. The question is counted, whatever was found; answers to one account queue for its count until they commit, which
 * follows at once.
 */
export const auditSearch = statement<Params>({
  name: 'audit-search',
  text: `with bound as (update declaration set question_mac = $19, sealed = $20 where organisation_id = $5 and declaration_id = $7),
              people as (insert into declaration_person (organisation_id, declaration_id, person_id) select $5, $7, unnest($21::uuid[]) on conflict do nothing),
              places as (insert into declaration_place (organisation_id, declaration_id, place_id) select $5, $7, unnest($22::uuid[]) on conflict do nothing),
              seen as (update person set viewed_at = $3 where person_id = any ($23::uuid[]) and viewed_at is null),
              views as (
                insert into person_view (organisation_id, person_id, declaration_id, account_id, at) select $5, unnest($23::uuid[]), $7, $6, $3
                on conflict (organisation_id, person_id, declaration_id) do update set at = excluded.at),
              counted as (
                insert into search_count as c (organisation_id, account_id, application_id, day, in_day, hour, in_hour) values ($5, $6, $24, $25, 1, $26, 1)
                on conflict (organisation_id, account_id, application_id) do update set
                  in_day = case when c.day = excluded.day then c.in_day + 1 else 1 end, day = excluded.day,
                  in_hour = case when c.hour = excluded.hour then c.in_hour + 1 else 1 end, hour = excluded.hour),
              ${traceParts}
         insert into audit_leaf
           (month, leaf_id, at, kind, organisation_id, account_id, declaration_id, header, commitment, leaf_hash, sealed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
});
