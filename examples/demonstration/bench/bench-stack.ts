import { join } from 'node:path';

import type { DemoCase } from '../src/cases.ts';
import { makeSecrets, type Secrets } from '../src/make-secrets.ts';
import { embedUrlOf, pageParts, portalPart, portalUrlOf } from '../src/page-parts.ts';
import { hosts, staff } from '../src/people.ts';
import { portalClient, setupFile } from '../src/setup-file.ts';
import { startStack } from '../src/stack.ts';
import { benchFolder } from './bench-folder.ts';

export type BenchStack = { coreUrl: string; ownerUrl: string; keysFolder: string; secrets: Secrets; origin: string; portalUrl: string; cdsUrl: string; emailOf(staffId: string): string; stop(): Promise<void> };
/** What runs beside the core: a case system with these cases and the embed server; the portal, with the demonstration's staff able to sign in. */
export type BenchPages = { readonly cases?: readonly DemoCase[]; readonly portal?: true; /** The CDS services, for this record of the setup file. */ readonly ehr?: object };

/**
 * The database and the core API as `npm start` runs them, in processes of their own, with the demonstration's partners and the pages that are wished for. Everything lies in a temporary folder that {@link BenchStack.stop} removes. Throws when one of the ports is taken.
 */
export async function startBenchStack(portBase: number, say: (line: string) => void, { cases, portal, ehr }: BenchPages = {}): Promise<BenchStack> {
  const { ports, folders, remove } = await benchFolder(portBase);
  try {
    const secrets = await makeSecrets(folders.secrets);
    const origin = `http://127.0.0.1:${ports.caseSystem}`;
    const publicKeys = (keys: Secrets['hosts']): Parameters<typeof setupFile>[0]['hostKeys'] => Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, key.publicJwk]));
    const stack = await startStack({
      folders,
      ports,
      setup: { ...setupFile({ caseSystemOrigin: origin, hostKeys: publicKeys(secrets.hosts), clientKeys: publicKeys(secrets.clients), hasReporting: false, validFrom: '2026-01-01', ...(portal === true ? { signIns: secrets } : {}) }), ...(ehr === undefined ? {} : { ehrs: [ehr] }) },
      parts: (coreUrl) => [
        ...(portal === true ? [portalPart(ports, coreUrl, { clientId: portalClient.clientId })] : []),
        ...(ehr === undefined
          ? []
          : [{ name: 'embeds', program: join(import.meta.dirname, '../src/children/embeds.ts'), config: { coreUrl, embedUrl: embedUrlOf(ports), hosts: [], environment: 'demonstration', cds: { ehrOrigins: [] }, port: ports.embeds }, health: `${embedUrlOf(ports)}/health/live` }]),
        ...(cases === undefined
          ? []
          : pageParts(ports, coreUrl, {
              hosts: [{ id: hosts[0].id }],
              host: { id: hosts[0].id, privateJwk: secrets.hosts[hosts[0].id]?.privateJwk ?? {} },
              organisation: 'Swansea Council',
              staff: staff.filter(({ host }) => host === hosts[0].id).map(({ staffId, name, role }) => ({ staffId, name, role })),
              cases,
            })),
      ],
      progress: { step: say, count: () => undefined, endCount: () => undefined },
    });
    return {
      coreUrl: stack.coreUrl,
      ownerUrl: stack.databaseUrl,
      keysFolder: folders.keys,
      secrets,
      origin,
      portalUrl: portalUrlOf(ports),
      cdsUrl: `${embedUrlOf(ports)}/cds`,
      emailOf: (staffId) => staff.find((each) => each.staffId === staffId)?.email ?? '',
      async stop() {
        await stack.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
