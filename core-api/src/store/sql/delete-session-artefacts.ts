import { statement } from '../statement.ts';

/** What the token service remembers of sessions that are over. Index oidc_artefact_session. */
export const deleteSessionArtefacts = statement<readonly [sessionIds: readonly string[]]>({
  name: 'delete-session-artefacts',
  text: `delete from oidc_artefact where session_id = any ($1::uuid[])`,
  index: 'oidc_artefact_session',
});
