import { join } from 'node:path';

import { type SftpServerOptions, sshFingerprint, type SshKey } from '@mast/connector-kit/sftp/testing';
import type { JWK } from 'jose';

import type { FhirServerConfig } from './children/fhir-server.ts';
import type { Folders } from './folders.ts';
import { fhirClientId } from './health-feeds.ts';
import type { Ports } from './ports.ts';
import type { SigningKey } from './secrets.ts';
import type { Part } from './stack.ts';

/** One partner's feed on the SFTP server: the partner's own account and the connector's, both confined to the feed's folder. */
export type FeedAccount = {
  feedId: string;
  filePrefix: string;
  layout: string;
  clientId: string;
  clientKey: SigningKey;
  partner: SshKey;
  connector: SshKey;
};

/** The connector's account beside the partner's. */
function connectorUser(feedId: string): string {
  return `mast-${feedId}`;
}

export function sftpPart(folders: Folders, ports: Ports, server: SshKey, accounts: readonly FeedAccount[]): Part {
  const config: SftpServerOptions = {
    host: '127.0.0.1',
    port: ports.sftp,
    hostKey: server,
    users: accounts.flatMap(({ feedId, partner, connector }) => {
      const folder = join(folders.sftp, feedId);
      return [
        { username: feedId, publicKey: partner.publicKey, folder },
        { username: connectorUser(feedId), publicKey: connector.publicKey, folder },
      ];
    }),
  };
  return { name: 'sftp-server', program: join(import.meta.dirname, 'children/sftp-server.ts'), config, health: `tcp://127.0.0.1:${ports.sftp}` };
}

/** The health board's FHIR server, which knows the connector by its public key. */
export function fhirServerPart(folders: Folders, ports: Ports, client: SigningKey): Part {
  const config: FhirServerConfig = { port: ports.fhir, file: folders.fhirFile, clients: [{ clientId: fhirClientId, jwks: { keys: [client.publicJwk] } }] };
  return { name: 'fhir-server', program: join(import.meta.dirname, 'children/fhir-server.ts'), config, health: `tcp://127.0.0.1:${ports.fhir}` };
}

/** Which connector reads a feed in this layout, and what it is told of the layout. */
export type FeedConnector = { readonly connector: 'police'; readonly config: { readonly shape: string } } | { readonly connector: 'sftp-csv'; readonly config: { readonly layout: string } };

/** Police extracts have a connector of their own; every other agency's layout is one of the file connector's. */
export function feedConnector(layout: string): FeedConnector {
  return layout.startsWith('niche-') ? { connector: 'police', config: { shape: layout } } : { connector: 'sftp-csv', config: { layout } };
}

/** A feed that comes by another way than files. */
export type OtherFeed = { feedId: string; connector: 'fhir' | 'case-management'; client: { clientId: string; privateJwk: JWK }; config: object; schedule: { everyMs: number } };

/** What the connectors' process reads; see children/connectors.ts. */
export type ConnectorsConfig = {
  coreUrl: string;
  stateFolder: string;
  pollMs: number;
  backoff: { baseMs: number; capMs: number };
  feeds: { feedId: string; connector: FeedConnector['connector'] | OtherFeed['connector']; client: { clientId: string; privateJwk: JWK }; config: unknown; schedule?: { everyMs: number } }[];
};

/** A demonstration's partner waits for its answer: look every second. In production once a minute is often. */
const pollMs = 1_000;
/** A core API that was killed is back within seconds on this machine; in production the runner's own, slower pace is right. */
const backoff = { baseMs: 200, capMs: 1_000 };
/** A file that disagrees with its manifest is refused after this long; an hour in production (links are slow there). */
const settleMs = 10_000;

/** The connectors of all feeds, in one process. */
export function connectorPart(folders: Folders, ports: Ports, coreUrl: string, server: SshKey, accounts: readonly FeedAccount[], others: readonly OtherFeed[] = []): Part {
  const config: ConnectorsConfig = {
    coreUrl,
    stateFolder: folders.spool,
    pollMs,
    backoff,
    feeds: [...others, ...accounts.map(({ feedId, filePrefix, layout, clientId, clientKey, connector: key }) => {
      const { connector, config: own } = feedConnector(layout);
      const place = { server: { host: '127.0.0.1', port: ports.sftp, username: connectorUser(feedId), privateKey: key.privateKey, hostKey: sshFingerprint(server.publicKey) } };
      const way = connector === 'police' ? { sftp: place } : place;
      return { feedId, connector, client: { clientId, privateJwk: clientKey.privateJwk }, config: { ...way, ...own, filePrefix, settleMs } };
    })],
  };
  return { name: 'connectors', program: join(import.meta.dirname, 'children/connectors.ts'), config };
}
