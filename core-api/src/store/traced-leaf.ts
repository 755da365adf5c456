import type { LeafRow } from './sql/insert-audit-leaf.ts';

/** What is written beside a leaf, in the order of the statements that write it. */
export type TraceRow = readonly [asked: readonly bigint[], shown: readonly bigint[], owners: readonly string[], parts: readonly Buffer[], clientId: string | null, gateways: readonly string[]];

/** Parameters $1 to $18: the leaf, its sealed terms, its trace. */
export type TracedLeafRow = readonly [...leaf: LeafRow, terms: Buffer | null, ...trace: TraceRow];

/** What every statement that writes a traced leaf begins with: its line on the list, what was asked, by what it is found, what owners may read. */
export const traceParts = `waiting as (insert into audit_unsealed (at, leaf_id, month, leaf_hash) values ($3, $2, $1, $10)),
              terms as (insert into audit_terms (organisation_id, month, leaf_id, sealed) select $5, $1, $2, $12::bytea where $12::bytea is not null),
              tokens as (
                insert into audit_token (month, leaf_id, part, tokens) select $1, $2, p.part, p.tokens from (values ('asked', $13::bigint[]), ('shown', $14::bigint[])) as p(part, tokens)
                where cardinality(p.tokens) > 0),
              owners as (
                insert into audit_shown (owner_id, month, leaf_id, at, kind, organisation_id, account_id, client_id, declaration_id, gateways, sealed)
                select o.owner_id, $1, $2, $3, $4, $5, $6, $17, $7, $18::text[], o.sealed from unnest($15::uuid[], $16::bytea[]) as o(owner_id, sealed))`;
