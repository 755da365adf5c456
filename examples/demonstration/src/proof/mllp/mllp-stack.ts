import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { type FeedStatus, feedStatusReader } from '../../feed-status.ts';
import { demonstrationFolders } from '../../folders.ts';
import { untilHealthy } from '../../health.ts';
import { listenerPart } from '../../listener-part.ts';
import { demonstrationPorts } from '../../ports.ts';
import { signingKey, type SigningKey } from '../../secrets.ts';
import { startStack } from '../../stack.ts';

const [feedId, organisation, clientId] = ['proof-emergency', 'PROOFHB', 'connector-proof-hb'];

export type MllpStack = {
  readonly feedId: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly keysFolder: string;
  status(): Promise<FeedStatus>;
  /** Waits until the core answers, across restarts. */
  untilReady(): Promise<FeedStatus>;
  /** Kills a process without a word; false when it is not running. It is started again. */
  crash(name: 'core-api' | 'hl7v2'): boolean;
  stop(): Promise<void>;
};

/** Database, core API and MLLP listener, each in a process of its own, with one health feed. */
export async function startMllpStack(mastFolder: string, portBase: number, change: object = {}): Promise<MllpStack> {
  const folders = demonstrationFolders(mastFolder);
  const ports = demonstrationPorts(String(portBase));
  const port = portBase + 5;
  const client = await signingKey(folders.secrets, clientId);
  const stack = await startStack({
    folders, ports, setup: setupOf(client),
    parts: (coreUrl) => [listenerPart({ coreUrl, folder: join(folders.mast, 'mllp'), port, feedId, client: { clientId, privateJwk: client.privateJwk }, change })],
    progress: { step: () => undefined, count: () => undefined, endCount: () => undefined },
  });
  const statuses = feedStatusReader(stack.coreUrl, { clientId, privateJwk: client.privateJwk, feeds: [feedId] });
  const status = async (): Promise<FeedStatus> => {
    const [only] = await statuses();
    if (only === undefined) throw new Error('the feed has no status');
    return only;
  };
  return {
    feedId, port, status,
    databaseUrl: stack.databaseUrl, keysFolder: folders.keys,
    async untilReady() {
      for (;;) {
        await untilHealthy('the core API', `${stack.coreUrl}/health/ready`, join(folders.logs, 'core-api.log'));
        try {
          return await status();
        } catch {
          // It fell between the two questions; ask again.
          await pause(100);
        }
      }
    },
    crash: (name) => stack.processes.crash(name),
    stop: () => stack.stop(),
  };
}

function setupOf(client: SigningKey): object {
  const name = { en: 'Proof health board', cy: 'Bwrdd iechyd prawf' };
  return {
    environment: 'demonstration',
    organisations: [{ code: organisation, name, sector: 'health', nation: 'wales', role: 'both' }],
    feeds: [{ feedId, organisation, name, service: 'emergency-department', mode: 'push', expectEveryHours: 24, doesNotShare: [] }],
    agreements: [{ agreementId: 'proof-health', version: 1, validFrom: '2026-01-01', displayMonths: 12, storageMonths: 36, contributors: [{ organisation, feedId }], readers: [organisation] }],
    accounts: [],
    hosts: [],
    connectorClients: [{ clientId, organisation, feeds: [feedId], jwks: { keys: [client.publicJwk] } }],
  };
}
