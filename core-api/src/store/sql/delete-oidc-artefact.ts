import { statement } from '../statement.ts';

/** Forgets one. Primary key. */
export const deleteOidcArtefact = statement<readonly [idMac: Buffer]>({
  name: 'delete-oidc-artefact',
  text: `delete from oidc_artefact where id_mac = $1`,
  index: 'oidc_artefact_pkey',
});
