import { statement } from '../statement.ts';

/** Uses a code or a refresh token up: one row the first time, none ever after. Primary key. */
export const consumeOidcArtefact = statement<readonly [idMac: Buffer, at: Date]>({
  name: 'consume-oidc-artefact',
  text: `update oidc_artefact set consumed_at = $2 where id_mac = $1 and consumed_at is null`,
  index: 'oidc_artefact_pkey',
});
