import { join } from 'node:path';

import type { JWK } from 'jose';

import { portalUrlOf } from './page-parts.ts';
import type { Ports } from './ports.ts';
import type { SigningKey } from './secrets.ts';
import type { Part } from './stack.ts';
import { tenantStaff } from './tenant.ts';

/** On another site than MAST's own, as Teams is. */
export const teamsUrlOf = (ports: Ports): string => `http://localhost:${ports.teams}`;

export type TeamsChild = { readonly port: number; readonly embedUrl: string; readonly users: readonly { oid: string; name: string; username: string }[]; readonly privateJwk: JWK };

/** The Teams of the council's staff: MAST's tab, and its message extension in a chat. */
export const teamsPart = (ports: Ports, embedUrl: string, { privateJwk }: SigningKey): Part => {
  const url = teamsUrlOf(ports);
  const stranger = { oid: '0d4c1f6b-7a28-4e95-b3d1-6f2a8c9e5b07', name: 'Rhys Newcomer (no account)', username: 'rhys.newcomer@swansea.example.org' };
  const config: TeamsChild = { port: ports.teams, embedUrl, users: [...tenantStaff.map(({ oid, name, preferredUsername }) => ({ oid, name, username: preferredUsername })), stranger], privateJwk };
  return { name: 'teams', program: join(import.meta.dirname, 'children/teams.ts'), config, health: `${url}/health/live` };
};

/** What the embed server is told besides: another host of its pages, and where MAST is by itself. */
export const withTeams = <Tenant extends { host: { ancestors: string[] }; microsoft: { hostOrigins: string[] } }>(tenant: Tenant, ports: Ports): Tenant & { microsoft: { portalUrl: string } } => ({
  ...tenant,
  host: { ...tenant.host, ancestors: [...tenant.host.ancestors, teamsUrlOf(ports)] },
  microsoft: { ...tenant.microsoft, hostOrigins: [...tenant.microsoft.hostOrigins, teamsUrlOf(ports)], portalUrl: portalUrlOf(ports) },
});
