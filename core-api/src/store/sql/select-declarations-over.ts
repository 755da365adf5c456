import { z } from 'zod';

import { statement } from '../statement.ts';

/** Declarations of an organisation whose time was over between two moments, from a place in their order on. Index of declarations by their end. */
export const selectDeclarationsOver = statement<[organisationId: string, afterAt: Date, afterId: string, before: Date, limit: number]>()({
  name: 'select-declarations-over',
  index: 'declaration_over',
  row: z.object({ declarationId: z.string(), expiresAt: z.date(), sealed: z.instanceof(Buffer) }),
  text: `
    select declaration_id as "declarationId", expires_at as "expiresAt", sealed from declaration
    where organisation_id = $1 and (expires_at, declaration_id) > ($2, $3::uuid) and expires_at < $4
    order by expires_at, declaration_id limit $5
  `,
});
