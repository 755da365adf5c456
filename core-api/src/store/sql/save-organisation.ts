import { statement } from '../statement.ts';

type Params = [organisationId: string, code: string, codeSystem: string, nameEn: string, nameCy: string, sector: string, nation: string, role: string];

/** Enters an organisation or its new particulars; its id, its code and the policy for its accounts stay. Primary key. */
export const saveOrganisation = statement<Params>()({
  name: 'save-organisation',
  text: `
    insert into organisation (organisation_id, code, code_system, name_en, name_cy, sector, nation, role) values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (organisation_id) do update
    set code_system = excluded.code_system, name_en = excluded.name_en, name_cy = excluded.name_cy, sector = excluded.sector, nation = excluded.nation, role = excluded.role
  `,
});
