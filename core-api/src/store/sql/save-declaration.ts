import { statement } from '../statement.ts';

/** What a declaration holds, changed under the caller's lock. Primary key; own organisation only. */
export const saveDeclaration = statement<readonly [organisationId: string, declarationId: string, sealed: Buffer]>({
  name: 'save-declaration',
  text: 'update declaration set sealed = $3 where organisation_id = $1 and declaration_id = $2',
  index: 'declaration_pkey',
});
