import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { SshKey } from '@mast/connector-kit/sftp/testing';
import { sshFingerprint } from '@mast/connector-kit/sftp/testing';

import type { DemoCase } from '../cases.ts';
import { connectorPart, type FeedAccount, sftpPart } from '../feed-parts.ts';
import { type FeedStatus, feedStatusReader } from '../feed-status.ts';
import { demonstrationFolders } from '../folders.ts';
import { untilHealthy } from '../health.ts';
import { caseSystemUrlOf, pageParts } from '../page-parts.ts';
import { demonstrationPorts } from '../ports.ts';
import type { ProcessOptions } from '../processes.ts';
import { signingKey, type SigningKey, sshKey } from '../secrets.ts';
import { type Stack, startStack } from '../stack.ts';
import { type SftpAccount, upload } from '../upload.ts';
import type { Asker } from './ask.ts';

/** The one partner, feed and host of a proof. */
export const proofFeed = { feedId: 'proof-feed', organisation: 'PROOF', filePrefix: 'proof' } as const;
const clientId = 'connector-proof';
const hostId = 'proof-host';
const staff = { staffId: 'proof-1', name: 'Qzstaffovex Person', role: 'practitioner' } as const;

export type ProofStack = {
  coreUrl: string;
  databaseUrl: string;
  keysFolder: string;
  mastFolder: string;
  dataFolder: string;
  sftp: SftpAccount;
  outbox: string;
  /** What the connector remembers of the feed. */
  spool: string;
  /** Who may ask: the proof's one member of staff, through the proof's one host. */
  asker: Asker;
  caseSystemUrl: string;
  send(sent: { file: string; manifest: string }): Promise<void>;
  status(): Promise<FeedStatus>;
  /** Rows of listings that the connectors say they named as unchanged, and sent. */
  listed(): { named: number; sent: number };
  /** Waits until the core answers, across restarts; the number of the feed's last batch. */
  untilReady(): Promise<number>;
  /** Kills a process without a word; false when it is not running. It is started again. */
  crash(name: 'core-api' | 'connectors'): boolean;
  /** Holds a process where it stands, and lets it go on. */
  halt(name: 'core-api' | 'connectors'): boolean;
  resume(name: 'core-api' | 'connectors'): boolean;
  stop(): Promise<void>;
};

/** The real path with one partner: database, core API, SFTP server and connectors, each in a process of its own; with `cases`, embeds and a case system too, whose host may also be shown at `moreOrigins`. */
export async function startProofStack(mastFolder: string, portBase: number, cases?: readonly DemoCase[], processes?: ProcessOptions, moreOrigins: readonly string[] = []): Promise<ProofStack> {
  const folders = demonstrationFolders(mastFolder);
  const ports = demonstrationPorts(String(portBase));
  const client = await signingKey(folders.secrets, clientId);
  const host = await signingKey(folders.secrets, hostId);
  const [partner, connector, server] = await Promise.all(['partner', 'connector', 'server'].map((name) => sshKey(folders.secrets, name)));
  const account: FeedAccount = { feedId: proofFeed.feedId, filePrefix: proofFeed.filePrefix, layout: 'headline-csv/1', clientId, clientKey: client, partner: sure(partner), connector: sure(connector) };
  const origins = [caseSystemUrlOf(ports), ...moreOrigins];
  const stack: Stack = await startStack({
    folders,
    ports,
    setup: proofSetup(client, host, origins),
    parts: (coreUrl) => [
      sftpPart(folders, ports, sure(server), [account]),
      connectorPart(folders, ports, coreUrl, sure(server), [account]),
      ...(cases === undefined ? [] : pageParts(ports, coreUrl, { hosts: [{ id: hostId, origins }], host: { id: hostId, privateJwk: host.privateJwk }, organisation: 'Proof Council', staff: [staff], cases })),
    ],
    progress: { step: () => undefined, count: () => undefined, endCount: () => undefined },
    processes,
  });
  const statuses = feedStatusReader(stack.coreUrl, { clientId, privateJwk: client.privateJwk, feeds: [proofFeed.feedId] });
  const sftp = { host: '127.0.0.1', port: ports.sftp, username: proofFeed.feedId, privateKey: account.partner.privateKey, fingerprint: sshFingerprint(sure(server).publicKey), inbox: '/inbox' };
  const status = async (): Promise<FeedStatus> => {
    const [only] = await statuses();
    if (only === undefined) throw new Error('the proof feed has no status');
    return only;
  };
  return {
    coreUrl: stack.coreUrl,
    databaseUrl: stack.databaseUrl,
    keysFolder: folders.keys,
    mastFolder,
    asker: { host: { id: hostId, origin: caseSystemUrlOf(ports), privateJwk: host.privateJwk }, staffId: staff.staffId },
    caseSystemUrl: caseSystemUrlOf(ports),
    dataFolder: stack.dataFolder ?? folders.mast,
    sftp,
    outbox: join(folders.sftp, proofFeed.feedId, 'outbox'),
    spool: join(folders.spool, proofFeed.feedId),
    send: ({ file, manifest }) => upload(sftp, file, manifest),
    status,
    listed: () => listedIn(join(folders.logs, 'connectors.log')),
    async untilReady() {
      for (;;) {
        await untilHealthy('the core API', `${stack.coreUrl}/health/ready`, join(folders.logs, 'core-api.log'));
        try {
          return (await status()).sequence;
        } catch {
          // It fell between the two questions; ask again.
        }
      }
    },
    crash: (name) => stack.processes.crash(name),
    halt: (name) => stack.processes.halt(name),
    resume: (name) => stack.processes.resume(name),
    stop: () => stack.stop(),
  };
}

function listedIn(log: string): { named: number; sent: number } {
  const lines = readFileSync(log, 'utf8').split('\n').filter((line) => line.includes('"listing-delivered"')).map((line) => JSON.parse(line) as { named: number; sent: number });
  return { named: lines.reduce((sum, { named }) => sum + named, 0), sent: lines.reduce((sum, { sent }) => sum + sent, 0) };
}

function sure(key: SshKey | undefined): SshKey {
  if (key === undefined) throw new Error('a key is missing');
  return key;
}

function proofSetup(client: SigningKey, host: SigningKey, origins: readonly string[]): object {
  const { feedId, organisation } = proofFeed;
  const name = { en: 'Proof partner', cy: 'Partner prawf' };
  return {
    environment: 'demonstration',
    organisations: [{ code: organisation, name, sector: 'local-authority', nation: 'wales', role: 'both' }],
    feeds: [{ feedId, organisation, name, service: 'childrens-social-care', mode: 'full', expectEveryHours: 24, doesNotShare: [] }],
    agreements: [{ agreementId: 'proof', version: 1, validFrom: '2026-01-01', displayMonths: 12, storageMonths: 36, contributors: [{ organisation, feedId }], readers: [organisation] }],
    accounts: [{ ...staff, email: 'proof@example.org', organisation, hosts: [hostId] }],
    hosts: [{ id: hostId, issuer: hostId, organisation, origins, jwks: { keys: [host.publicJwk] } }],
    connectorClients: [{ clientId, organisation, feeds: [feedId], jwks: { keys: [client.publicJwk] } }],
  };
}
