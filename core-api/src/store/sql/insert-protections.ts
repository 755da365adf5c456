import { statement } from '../statement.ts';

/** Adds what an entry or a shield is recognised by; what it is recognised by already stays. */
export const insertProtections = statement<[macs: readonly Buffer[], organisationId: string, entryId: string, effect: 'never-load' | 'refuge' | 'shield']>({
  name: 'insert-protections',
  text: `
    insert into protection_key (mac, organisation_id, entry_id, effect)
    select mac, $2, $3, $4 from unnest($1::bytea[]) as m(mac)
    on conflict do nothing
  `,
});
