import { join } from 'node:path';

import type { CaseSystemSettingsInput } from '@mast/example-case-system';

import { cases } from './cases.ts';
import type { Secrets } from './make-secrets.ts';
import { hosts, staff } from './people.ts';
import type { Ports } from './ports.ts';
import type { Part } from './stack.ts';

/** The embed server, which the case system's pages may frame. */
export function embedsPart(ports: Ports, coreUrl: string, embedUrl: string, caseSystemUrl: string): Part {
  return {
    name: 'embeds',
    program: join(import.meta.dirname, 'children/embeds.ts'),
    config: { coreUrl, embedUrl, hosts: hosts.map(({ id }) => ({ id, origins: [caseSystemUrl] })), environment: 'demonstration', port: ports.embeds },
    health: `${embedUrl}/health/live`,
  };
}

/** The case system of the council whose staff sign in below; its server signs launch assertions with the host's key. */
export function caseSystemPart(ports: Ports, coreUrl: string, embedUrl: string, secrets: Secrets): Part {
  const { id, organisation } = hosts[0];
  const url = `http://127.0.0.1:${ports.caseSystem}`;
  const settings: CaseSystemSettingsInput = {
    url,
    coreUrl,
    embedUrl,
    host: { id, issuer: id, privateJwk: secrets.hosts[id]?.privateJwk ?? {} },
    organisation: 'Swansea Council',
    staff: staff.filter((person) => person.organisation === organisation).map(({ staffId, name, role }) => ({ staffId, name, role })),
    cases: [...cases],
  };
  return { name: 'case-system', program: join(import.meta.dirname, 'children/case-system.ts'), config: settings, health: `${url}/health/live` };
}
