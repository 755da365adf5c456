import { statement } from '../statement.ts';

/** Binds a declaration to the question it was used for. The caller holds the row's lock. */
export const bindDeclaration = statement<readonly [organisationId: string, declarationId: string, questionMac: Buffer, sealed: Buffer]>({
  name: 'bind-declaration',
  text: 'update declaration set question_mac = $3, sealed = $4 where organisation_id = $1 and declaration_id = $2',
  index: 'declaration_pkey',
});
