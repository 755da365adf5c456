import { join } from 'node:path';

import type { HostMessage, OutlookHostSettings } from '@mast/example-outlook-host';
import { exampleMessages } from '@mast/example-outlook-host';
import type { Entra } from '@mast/example-teams-host/entra';
import { createEntra } from '@mast/example-teams-host/entra';
import { codeFlowMetadata } from '@mast/example-teams-host/entra-codes';
import { examples } from '@mast/example-population';
import type { JWK } from 'jose';

import type { Ports } from './ports.ts';
import type { SigningKey } from './secrets.ts';
import type { Part } from './stack.ts';

/** The council's Microsoft 365, as MAST knows it: a host whose staff its Entra ID vouches for. */
export const tenantHost = { id: 'swansea-365', organisation: 'W06000011' } as const;
const tenantId = '3f2a9c6e-5b1d-4c8a-9e70-24d1b6a7c0f5';
export const tenantClientId = '8c4e2b71-0d9f-4a36-b5e8-91f7c3d2a640';
/** Nobody's: the name in its tokens, which core compares; nothing is fetched from there. */
const entraUrl = 'https://login.swansea-365.example';

/** Who works there in Outlook and Teams: by staff id, and as Entra ID names them. */
export const tenantStaff = [
  { staffId: 'mash-2201', name: 'Angharad Prys', preferredUsername: 'angharad.prys@swansea.example.org', oid: 'a5f0c7d2-6e1b-4f39-8d24-7b9c0e3f1a22' },
  { staffId: 'sw-1042', name: 'Sian Davies', preferredUsername: 'sian.davies@swansea.example.org', oid: 'b81d4e9a-2c57-4a60-9f13-5e6d7c8b9a10' },
] as const;

export const outlookUrlOf = (ports: Ports): string => `http://127.0.0.1:${ports.outlook}`;

/** Its Entra ID, with the key that was kept. */
export const tenantEntra = ({ privateJwk }: SigningKey): Promise<Entra> => createEntra({ baseUrl: entraUrl, tenant: tenantId, audience: tenantClientId, privateJwk });

/** The staff link of an account there: `oid`. */
export const tenantLinkOf = (staffId: string): { id: string; staffId: string } | undefined => {
  const person = tenantStaff.find((each) => each.staffId === staffId);
  return person && { id: tenantHost.id, staffId: person.oid };
};

/** The host in the setup file (docs/adr/0052): the tenant's keys and issuer, and the one scope. */
export const tenantHostEntry = ({ embedUrl, entra }: { embedUrl: string; entra: Entra }): object => ({
  ...tenantHost,
  issuer: tenantHost.id,
  origins: [embedUrl],
  jwks: entra.jwks,
  upstream: { kind: 'entra', issuer: entra.issuer, audience: tenantClientId, tenant: tenantId, scope: 'access_as_user' },
});

/** What the embed server is told of it. `shownBy`: the demonstration's Outlook. */
export const tenantEmbeds = (embedUrl: string, shownBy: string, entra: Entra): { host: { id: string; origins: string[]; ancestors: string[]; organisation: string; approver: string }; microsoft: { clientId: string; tenants: { tenantId: string; hostId: string }[]; authority: string; hostOrigins: string[]; officeJs: string; authorityMetadata: string } } => ({
  host: { id: tenantHost.id, origins: [embedUrl], ancestors: [shownBy], organisation: tenantHost.organisation, approver: 'the MAST administrators of your organisation' },
  microsoft: { clientId: tenantClientId, tenants: [{ tenantId, hostId: tenantHost.id }], authority: entraUrl, hostOrigins: [shownBy], officeJs: `${shownBy}/office.js`, authorityMetadata: codeFlowMetadata(shownBy, entra) },
});

export type OutlookChild = { readonly settings: Omit<OutlookHostSettings, 'tenant'>; readonly user: OutlookHostSettings['tenant']['user']; readonly privateJwk: JWK };

/** The Outlook of somebody in the safeguarding hub: the package's own messages, after one about a child that partners have sent. */
export const outlookPart = (ports: Ports, embedUrl: string, { privateJwk }: SigningKey): Part => {
  const url = outlookUrlOf(ports);
  const [{ staffId: _staffId, ...user }] = tenantStaff;
  const config: OutlookChild = { settings: { url, paneUrl: `${embedUrl}/v1/outlook/pane`, messages: [childMessage(), ...exampleMessages] }, user, privateJwk };
  return { name: 'outlook', program: join(import.meta.dirname, 'children/outlook.ts'), config, health: `${url}/health/live` };
};

function childMessage(): HostMessage {
  const { given, family, dateOfBirth } = examples.person.person;
  const [year = '', month = '', day = ''] = dateOfBirth.split('-');
  const lines = ['Hi all', '', 'School rang about this child this morning.', '', `Child: ${given} ${family}`, `DOB: ${day}/${month}/${year}`, '', 'Thanks', 'Ann'];
  return { id: 'demonstration', from: 'Ann Beynon', subject: 'School concern', received: '09:30', text: lines.join('\n'), html: `<html><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>` };
}
