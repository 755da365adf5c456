import { sshFingerprint } from '@mast/connector-kit/sftp/testing';
import { examples, feeds } from '@mast/example-population';

import type { DemoFile } from './demo-file.ts';
import { cdsUrlOf, ehrUrlOf } from './ehr.ts';
import type { FeedAccount } from './feed-parts.ts';
import type { Secrets } from './make-secrets.ts';
import { fhirUrlOf } from './health-feeds.ts';
import { hosts, originsOf, staff } from './people.ts';
import type { Ports } from './ports.ts';
import { allFeeds, clientIdOf, portalClient } from './setup-file.ts';
import type { Stack } from './stack.ts';

/** The demonstration's feeds with every key that belongs to them. */
export function feedAccounts(secrets: Secrets): FeedAccount[] {
  return feeds.map(({ feedId, filePrefix, layout, organisation }) => {
    const clientId = clientIdOf(organisation);
    return { feedId, filePrefix, layout, clientId, clientKey: of(secrets.clients, clientId), partner: of(secrets.partners, feedId), connector: of(secrets.connectors, feedId) };
  });
}

/** What `.mast/demo.json` says of a stack whose feeds have taken in one file each. */
export function demoContent(wish: { stack: Stack; ports: Ports; secrets: Secrets; embedUrl: string; caseSystemUrl: string; portalUrl: string; yourOrigins?: readonly string[] | undefined; lastSequence: (feedId: string) => number; hasReporting: boolean }): DemoFile {
  const { stack, ports, secrets } = wish;
  return {
    environment: 'demonstration',
    coreUrl: stack.coreUrl,
    embedUrl: wish.embedUrl,
    portalUrl: wish.portalUrl,
    caseSystemUrl: wish.caseSystemUrl,
    ehrUrl: ehrUrlOf(ports),
    cdsUrl: cdsUrlOf(ports),
    databaseUrl: stack.databaseUrl,
    appDatabaseUrl: stack.appDatabaseUrl,
    sftp: {
      host: '127.0.0.1',
      port: ports.sftp,
      hostKey: secrets.sftpServer.publicKey,
      fingerprint: sshFingerprint(secrets.sftpServer.publicKey),
      feeds: feeds.map(({ feedId, organisation, filePrefix, layout }) => ({
        feedId,
        organisation,
        filePrefix,
        lastSequence: wish.lastSequence(feedId),
        username: feedId,
        privateKey: of(secrets.partners, feedId).privateKey,
        inbox: '/inbox',
        outbox: '/outbox',
        layout,
      })),
    },
    mllp: { host: '127.0.0.1', port: ports.mllp },
    fhirUrl: fhirUrlOf(ports),
    signIns: staff.map(({ name: _name, ...person }) => ({ ...person, password: of(secrets.passwords, person.staffId), totpSecret: of(secrets.totpSecrets, person.staffId) })),
    portalClient,
    hosts: hosts.map(({ id, organisation }) => ({ id, issuer: id, organisation, origins: originsOf(id, { caseSystemOrigin: wish.caseSystemUrl, yourOrigins: wish.yourOrigins }), privateJwk: of(secrets.hosts, id).privateJwk })),
    connectorClients: Object.entries(secrets.clients).map(([clientId, key]) => ({
      clientId,
      privateJwk: key.privateJwk,
      feeds: allFeeds(wish.hasReporting).filter((feed) => clientIdOf(feed.organisation) === clientId).map((feed) => feed.feedId),
    })),
    examples,
  };
}

function of<Value>(values: Readonly<Record<string, Value>>, name: string): Value {
  const value = values[name];
  if (value === undefined) throw new Error(`nothing was made for ${name}`);
  return value;
}
