import { statement } from '../statement.ts';
import type { TracedLeafRow } from '../traced-leaf.ts';
import { traceParts } from '../traced-leaf.ts';

/** Adds one leaf with what it is found by and what owners may read of it, on the list of those that wait for their place in the log. Insert only, in one statement. */
export const insertTracedLeaf = statement<TracedLeafRow>({
  name: 'insert-traced-leaf',
  text: `with ${traceParts}
         insert into audit_leaf
           (month, leaf_id, at, kind, organisation_id, account_id, declaration_id, header, commitment, leaf_hash, sealed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
});
