import { statement } from '../statement.ts';

/** Enters an organisation or its new particulars; its id and code stay. Primary key. */
export const saveOrganisation = statement<[organisationId: string, code: string, nameEn: string, nameCy: string, sector: string, nation: string, role: string]>()({
  name: 'save-organisation',
  text: `
    insert into organisation (organisation_id, code, name_en, name_cy, sector, nation, role) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (organisation_id) do update
    set name_en = excluded.name_en, name_cy = excluded.name_cy, sector = excluded.sector, nation = excluded.nation, role = excluded.role
  `,
});
