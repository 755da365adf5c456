import { statement } from '../statement.ts';

/** From here on the organisation is in nobody's scope: not read, not matched, not opened. Once; the moment stays the first one. Primary key. */
export const markOrganisationLeft = statement<[organisationId: string, at: Date]>()({
  name: 'mark-organisation-left',
  text: `
    update organisation set left_at = $2 where organisation_id = $1 and left_at is null
  `,
});
