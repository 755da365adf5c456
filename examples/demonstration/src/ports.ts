import { createServer } from 'node:net';

/** Base port (DESIGN section 3): base = core, +1 embeds, +2 case system, +3 EHR, +4 SFTP, +5 MLLP, +6 PostgreSQL; and +7 the health board's FHIR server, +8 the portal. */
const defaultBase = 4300;

export type Ports = { core: number; embeds: number; caseSystem: number; ehr: number; sftp: number; mllp: number; postgres: number; fhir: number; portal: number };

/** The demonstration's ports; `MAST_PORT_BASE` moves them all. Throws when the base is no usable port. */
export function demonstrationPorts(base: string | undefined): Ports {
  const from = base === undefined || base === '' ? defaultBase : Number(base);
  if (!Number.isInteger(from) || from < 1024 || from > 65_000) throw new Error('MAST_PORT_BASE must be a whole number from 1024 to 65000');
  return { core: from, embeds: from + 1, caseSystem: from + 2, ehr: from + 3, sftp: from + 4, mllp: from + 5, postgres: from + 6, fhir: from + 7, portal: from + 8 };
}

/** Names of the ports somebody else already listens on; loopback only, like everything the demonstration starts. */
export async function takenPorts(ports: Ports): Promise<string[]> {
  const taken = await Promise.all(Object.entries(ports).map(async ([name, port]) => ((await isFree(port)) ? [] : [`${name} (${port})`])));
  return taken.flat();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
