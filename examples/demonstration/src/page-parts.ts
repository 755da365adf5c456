import { join } from 'node:path';

import type { CaseSystemSettingsInput } from '@mast/example-case-system';
import type { JWK } from 'jose';

import type { DemoCase } from './cases.ts';
import type { Ports } from './ports.ts';
import type { Part } from './stack.ts';

/** A case system as MAST knows it, and who works there. */
export type HostPages = {
  hostIds: readonly string[];
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
      config: { coreUrl, embedUrl, hosts: pages.hostIds.map((id) => ({ id, origins: [url] })), environment: 'demonstration', port: ports.embeds },
      health: `${embedUrl}/health/live`,
    },
    { name: 'case-system', program: join(import.meta.dirname, 'children/case-system.ts'), config: settings, health: `${url}/health/live` },
  ];
}
