import { statement } from '../statement.ts';

/** Forgets what was issued under a grant, of one kind. Index oidc_artefact_grant. */
export const deleteGrantArtefacts = statement<readonly [grantMac: Buffer, model: string]>({
  name: 'delete-grant-artefacts',
  text: `delete from oidc_artefact where grant_mac = $1 and model = $2`,
  index: 'oidc_artefact_grant',
});
