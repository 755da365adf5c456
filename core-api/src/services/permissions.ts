import { z } from 'zod';

import type { Core } from '../core.ts';
import { sensitiveCategories } from '../sensitivity/sensitive-category.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { selectServicePermissions } from '../store/sql/select-service-permissions.ts';
import { selectUnlabelledTeams } from '../store/sql/select-unlabelled-teams.ts';
import type { Db } from '../store/store.ts';
import { looksTelling } from '../sensitivity/neutral-label.ts';
import type { Permissions } from './permission-schema.ts';

const teamSchema = z.object({ team: z.string() });

/** Which sensitive services the organisation's feeds may send today, and which of its teams have names that look telling, under the labels of today. */
export async function readPermissions(core: Core, db: Db, organisationId: OrganisationId): Promise<Permissions> {
  const [permissions, teams] = [await db.rows(selectServicePermissions, [organisationId]), await db.rows(selectUnlabelledTeams, [organisationId])];
  return {
    permissions: permissions.map((row) => ({ ...row, category: z.enum(sensitiveCategories).parse(row.category), signedAt: row.signedAt.toISOString() })),
    tellingTeams: teams
      .map(({ feedId, teamMac, firstSeen, sealed }) => ({ feedId, team: teamSchema.parse(core.keys.open(organisationId, 'unlabelled_team', teamMac.toString('hex'), sealed)).team, firstSeen: firstSeen.toISOString() }))
      .filter(({ team }) => looksTelling(team)),
  };
}
