import { statement } from '../statement.ts';

/** The columns of a leaf, in the order of the statements that write one. */
export type LeafRow = readonly [
  month: string,
  leafId: string,
  at: Date,
  kind: string,
  organisationId: string,
  accountId: string | null,
  declarationId: string | null,
  header: string,
  commitment: Buffer,
  leafHash: Buffer,
  sealed: Buffer,
];

/** Adds one leaf, and puts it on the list of those that wait for their place in the log. Insert only: no lock is taken that another reader waits for, so answers do not queue behind each other. */
export const insertAuditLeaf = statement<LeafRow>({
  name: 'insert-audit-leaf',
  text: `with waiting as (insert into audit_unsealed (at, leaf_id, month, leaf_hash) values ($3, $2, $1, $10))
         insert into audit_leaf
           (month, leaf_id, at, kind, organisation_id, account_id, declaration_id, header, commitment, leaf_hash, sealed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
});
