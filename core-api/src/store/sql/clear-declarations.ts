import { statement } from '../statement.ts';

/** Puts other content in the place of what some declarations held (two parallel lists), and forgets the digest of their question. Primary key. */
export const clearDeclarations = statement<[organisationId: string, declarationIds: readonly string[], sealed: readonly Buffer[]]>()({
  name: 'clear-declarations',
  index: 'declaration_pkey',
  text: `
    update declaration d set sealed = n.sealed, question_mac = null from unnest($2::uuid[], $3::bytea[]) as n(declaration_id, sealed)
    where d.organisation_id = $1 and d.declaration_id = n.declaration_id
  `,
});
