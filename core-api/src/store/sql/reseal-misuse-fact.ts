import { statement } from '../statement.ts';

/** Keeps a fact anew, once its declaration has a reference. Index misuse_fact_declaration. */
export const resealMisuseFact = statement<readonly [organisationId: string, declarationId: string, leafId: string, sealed: Buffer]>({
  name: 'reseal-misuse-fact',
  text: `update misuse_fact set sealed = $4 where organisation_id = $1 and declaration_id = $2 and leaf_id = $3`,
  index: 'misuse_fact_declaration',
});
