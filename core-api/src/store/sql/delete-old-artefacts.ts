import { statement } from '../statement.ts';

/** Forgets what has ended. Index oidc_artefact_expires. */
export const deleteOldArtefacts = statement<readonly [before: Date]>({
  name: 'delete-old-artefacts',
  text: `delete from oidc_artefact where expires_at < $1`,
  index: 'oidc_artefact_expires',
});
