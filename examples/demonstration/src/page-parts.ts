import { join } from 'node:path';

import type { CaseSystemSettingsInput } from '@mast/example-case-system';
import type { JWK } from 'jose';

import type { DemoCase } from './cases.ts';
import type { Ports } from './ports.ts';
import type { Part } from './stack.ts';

/** A case system as MAST knows it, and who works there. */
export type HostPages = {
  /** Hosts, each shown where the case system is unless it names its `origins`; with the code of the organisation whose staff may apply for an account there, and who approves them. */
  hosts: readonly { id: string; organisation?: string; approver?: string; origins?: readonly string[]; ancestors?: readonly string[] }[];
  /** Of the SMART application: servers and keys, as the embed server takes them. */
  smart?: object;
  /** Origins of records whose pages ask the CDS services. */
  ehrOrigins?: readonly string[];
  /** Partners' own numbers, for when MAST cannot answer. */
  phones?: readonly { name: string; phone: string; outOfHours?: string | undefined }[];
  host: { id: string; privateJwk: JWK };
  organisation: string;
  staff: readonly { staffId: string; name: string; role: string }[];
  cases: readonly DemoCase[];
};

export function embedUrlOf(ports: Ports): string {
  return `http://127.0.0.1:${ports.embeds}`;
}

export function caseSystemUrlOf(ports: Ports): string {
  return `http://127.0.0.1:${ports.caseSystem}`;
}

export function portalUrlOf(ports: Ports): string {
  return `http://127.0.0.1:${ports.portal}`;
}

/** The web portal, a public client of the core: on loopback nobody else can take its codes. */
export function portalPart(ports: Ports, coreUrl: string, portal: { readonly clientId: string; readonly phones?: HostPages['phones'] }): Part {
  const portalUrl = portalUrlOf(ports);
  return {
    name: 'portal',
    program: join(import.meta.dirname, 'children/portal.ts'),
    config: { coreUrl, portalUrl, clientId: portal.clientId, environment: 'demonstration', phones: portal.phones ?? [], port: ports.portal },
    health: `${portalUrl}/health/live`,
  };
}

/** The embed server, whose frames the case system's pages may show, and the case system, whose server signs launch assertions with the host's key. */
export function pageParts(ports: Ports, coreUrl: string, pages: HostPages): Part[] {
  const embedUrl = embedUrlOf(ports);
  const url = caseSystemUrlOf(ports);
  const settings: CaseSystemSettingsInput = {
    url,
    coreUrl,
    embedUrl,
    host: { ...pages.host, issuer: pages.host.id },
    organisation: pages.organisation,
    staff: [...pages.staff],
    cases: [...pages.cases],
  };
  return [
    {
      name: 'embeds',
      program: join(import.meta.dirname, 'children/embeds.ts'),
      config: { coreUrl, embedUrl, hosts: pages.hosts.map((host) => ({ ...host, origins: host.origins ?? [url] })), environment: 'demonstration', phones: pages.phones ?? [], ...(pages.smart === undefined ? {} : { smart: pages.smart }), ...(pages.ehrOrigins === undefined ? {} : { cds: { ehrOrigins: pages.ehrOrigins } }), port: ports.embeds },
      health: `${embedUrl}/health/live`,
    },
    { name: 'case-system', program: join(import.meta.dirname, 'children/case-system.ts'), config: settings, health: `${url}/health/live` },
  ];
}
