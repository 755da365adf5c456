import { randomBytes } from 'node:crypto';

import type { OrganisationId } from '../../shared/brands.ts';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const form = new RegExp(`^(${uuid})\\.(${uuid})\\.[\\w-]{22}$`);

/** A grant is of one session: its id says which, so that every code and token issued under it is known to be that session's. */
export function newGrantId(session: { readonly organisationId: string; readonly sessionId: string }): string {
  return `${session.organisationId}.${session.sessionId}.${randomBytes(16).toString('base64url')}`;
}

/** The session of a grant; undefined for an id of another form. */
export function readGrantId(grantId: string): { readonly organisationId: OrganisationId; readonly sessionId: string } | undefined {
  const [, organisationId, sessionId] = form.exec(grantId) ?? [];
  return organisationId === undefined || sessionId === undefined ? undefined : { organisationId: organisationId as OrganisationId, sessionId };
}
