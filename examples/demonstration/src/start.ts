import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { fillSsd, makeSsdAt } from '@mast/connector-case-management/testing';
import { removeEmbeddedPostgres } from '@mast/core-api/embedded';

import { caseConfig, caseFeed, reportingName } from './case-feed.ts';
import { cases } from './cases.ts';
import { closingTable } from './closing-table.ts';
import { demoContent, feedAccounts } from './demo-content.ts';
import { type DemoFile, writeDemoFile } from './demo-file.ts';
import { ehrEmbeds, ehrPart, ehrUrlOf } from './ehr.ts';
import { connectorPart, fhirServerPart, sftpPart } from './feed-parts.ts';
import { feedStatusReader } from './feed-status.ts';
import { demonstrationFolders } from './folders.ts';
import { adtFeed, adtMapping, fhirConfig, fhirFeed } from './health-feeds.ts';
import { listenerPart } from './listener-part.ts';
import { loadFeeds } from './load-feeds.ts';
import { makeSecrets } from './make-secrets.ts';
import { onAnswers } from './on-answers.ts';
import { openBrowser } from './open-browser.ts';
import { caseSystemUrlOf, embedUrlOf, pageParts, portalPart, portalUrlOf } from './page-parts.ts';
import { partnerPhones } from './partner-phones.ts';
import { hosts, originsOf, staff } from './people.ts';
import { demonstrationPorts, takenPorts } from './ports.ts';
import { consoleProgress } from './progress.ts';
import { seedMatters } from './seed/seed-matters.ts';
import { allFeeds, clientIdOf, portalClient, setupFile } from './setup-file.ts';
import { startStack } from './stack.ts';
import { teamsPart, withTeams } from './teams.ts';
import { outlookPart, outlookUrlOf, tenantEmbeds, tenantEntra } from './tenant.ts';
import type { SftpAccount } from './upload.ts';
import { writeHostKey } from './write-host-key.ts';

/** Headline records of the demonstration (issue: 20,000). */
const records = 20_000;

/**
 * `npm start`: everything on this machine, loopback only, from an empty folder to a panel that answers. `--fresh` throws the last demonstration
 * away first; `--no-open` opens no browser; `--your-origin http://localhost:5173` says where a page of your own is shown; `--home`
 * keeps it in another folder than `.mast`, `--records` makes it smaller: both for tests. Ctrl-C stops every process; the next start goes on with the data that is there.
 */
const { values: wish } = parseArgs({ options: { fresh: { type: 'boolean' }, 'no-open': { type: 'boolean' }, 'your-origin': { type: 'string', multiple: true }, home: { type: 'string' }, records: { type: 'string' } } });
// Whoever copies an address takes its last slash along: an origin has none.
const yourOrigins = wish['your-origin']?.map((each) => (URL.canParse(each) ? new URL(each).origin : each));
const started = performance.now();
const progress = consoleProgress(started, (text) => process.stdout.write(text), process.stdout.isTTY);

const databaseUrl = process.env['DATABASE_URL'];
const ports = demonstrationPorts(process.env['MAST_PORT_BASE']);
const taken = await takenPorts(ports);
if (taken.length > 0) {
  console.error(`These ports are in use: ${taken.join(', ')}. Stop what uses them, or set MAST_PORT_BASE to another number.`);
  process.exit(1);
}

let folders = demonstrationFolders(wish.home);
if (wish.fresh === true) {
  if (databaseUrl !== undefined) {
    console.error('--fresh throws away the embedded database only. Empty the database of DATABASE_URL yourself.');
    process.exit(1);
  }
  progress.step('removing the last demonstration');
  await removeEmbeddedPostgres(folders.mast);
  rmSync(folders.mast, { recursive: true, force: true });
  folders = demonstrationFolders(wish.home);
}

const embedUrl = embedUrlOf(ports);
const caseSystemUrl = caseSystemUrlOf(ports);
const portalUrl = portalUrlOf(ports);
const secrets = await makeSecrets(folders.secrets);
const accounts = feedAccounts(secrets);
const publicKeys = (keys: typeof secrets.hosts): Parameters<typeof setupFile>[0]['hostKeys'] => Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, key.publicJwk]));
/** A server is asked for news this often; every minute or few is right in production, and once a night for a reporting database. */
const fhirPollMs = 5_000;
const casesPollMs = 15_000;
/** A role of somebody else's server need not be able to make databases. */
const hasReporting = databaseUrl === undefined || databaseUrl === '';
const clientOf = (organisation: string): { clientId: string; privateJwk: (typeof secrets.hosts)[string]['privateJwk'] } => ({ clientId: clientIdOf(organisation), privateJwk: secrets.clients[clientIdOf(organisation)]?.privateJwk ?? {} });
const ehrUrl = ehrUrlOf(ports);
const inEhr = ehrEmbeds(ehrUrl, embedUrl, secrets.ehr);
const entra = await tenantEntra(secrets.tenant);
const inTenant = withTeams(tenantEmbeds(embedUrl, outlookUrlOf(ports), entra), ports);
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });

const stack = await startStack({
  folders,
  ports,
  setup: setupFile({ caseSystemOrigin: caseSystemUrl, yourOrigins, hostKeys: publicKeys(secrets.hosts), clientKeys: publicKeys(secrets.clients), signIns: secrets, validFrom: '2026-01-01', hasReporting, ehr: { ehrUrl, embedUrl, keys: secrets.ehr.record.map(({ publicJwk }) => publicJwk) }, tenant: { embedUrl, entra } }),
  prepare: hasReporting ? (ownerUrl) => makeSsdAt({ ownerUrl, name: reportingName }, secrets.reporting.readerPassword) : undefined,
  parts: (coreUrl) => [
    sftpPart(folders, ports, secrets.sftpServer, accounts),
    fhirServerPart(folders, ports, secrets.fhirClient),
    connectorPart(folders, ports, coreUrl, secrets.sftpServer, accounts, [
      { feedId: fhirFeed.feedId, connector: 'fhir', client: clientOf(fhirFeed.organisation), config: fhirConfig(ports, secrets.fhirClient), schedule: { everyMs: fhirPollMs } },
      ...(hasReporting ? [{ feedId: caseFeed.feedId, connector: 'case-management' as const, client: clientOf(caseFeed.organisation), config: caseConfig(ports, secrets.reporting), schedule: { everyMs: casesPollMs } }] : []),
    ]),
    listenerPart({ coreUrl, folder: join(folders.spool, 'mllp'), port: ports.mllp, feedId: adtFeed.feedId, client: clientOf(adtFeed.organisation), change: { ledgerKey: secrets.ledgerKey, mapping: adtMapping, processingIds: ['P', 'T'] } }),
    ...pageParts(ports, coreUrl, {
      hosts: [...hosts.map(({ id, organisation }) => ({ id, organisation, approver: 'the MAST administrators of your organisation', origins: originsOf(id, { caseSystemOrigin: caseSystemUrl, yourOrigins }) })), inEhr.host, inTenant.host],
      smart: inEhr.smart,
      microsoft: inTenant.microsoft,
      ehrOrigins: [ehrUrl],
      phones: partnerPhones(),
      host: { id: hosts[0].id, privateJwk: secrets.hosts[hosts[0].id]?.privateJwk ?? {} },
      organisation: 'Swansea Council',
      // Reviewers ask nothing about anybody: they have no work in a case.
      staff: staff.filter(({ host, role }) => host === hosts[0].id && role !== 'reviewer').map(({ staffId, name, role }) => ({ staffId, name, role })),
      cases,
    }),
    ehrPart(ports, embedUrl, today, secrets.ehr),
    outlookPart(ports, embedUrl, secrets.tenant),
    teamsPart(ports, embedUrl, secrets.tenant),
    portalPart(ports, coreUrl, { clientId: portalClient.clientId, phones: partnerPhones() }),
  ],
  progress,
  databaseUrl,
});

let stopping = false;
const stop = async (code: number): Promise<never> => {
  stopping = true;
  progress.step('stopping');
  await stack.stop();
  return process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void (stopping ? undefined : stop(0)));

try {
  const readers = Object.entries(secrets.clients).map(([clientId, key]) =>
    feedStatusReader(stack.coreUrl, { clientId, privateJwk: key.privateJwk, feeds: allFeeds(hasReporting).filter(({ organisation }) => clientIdOf(organisation) === clientId).map(({ feedId }) => feedId) }),
  );
  const statuses = async (): ReturnType<(typeof readers)[number]> => (await Promise.all(readers.map((read) => read()))).flat();
  const fingerprintOf = demoContent({ stack, ports, secrets, embedUrl, caseSystemUrl, portalUrl, lastSequence: () => 0, hasReporting }).sftp.fingerprint;
  // An empty reporting database may have been read by now: that is no data.
  if ((await statuses()).every((feed) => feed.sequence === 0 || feed.feedId === caseFeed.feedId)) {
    const accountOf = (feedId: string): SftpAccount => {
      const key = secrets.partners[feedId]?.privateKey ?? '';
      return { host: '127.0.0.1', port: ports.sftp, username: feedId, privateKey: key, fingerprint: fingerprintOf, inbox: '/inbox' };
    };
    await loadFeeds({
      folder: join(folders.mast, 'outgoing'),
      records: Number(wish.records ?? records),
      fhirFile: folders.fhirFile,
      mllpPort: ports.mllp,
      fillCases: hasReporting ? (tables) => fillSsd({ ownerUrl: stack.databaseUrl, name: reportingName }, tables) : undefined,
      today,
      accountOf,
      statuses,
      progress,
    });
    progress.step('leaving an application and a refused row for those who govern');
    await seedMatters({ coreUrl: stack.coreUrl, folder: folders.mast, today, accountOf, statuses });
  } else {
    progress.step('the data of the last demonstration is there');
  }
  const describe = async (): Promise<DemoFile> => {
    const positions = new Map((await statuses()).map((feed) => [feed.feedId, feed]));
    const content = demoContent({ stack, ports, secrets, embedUrl, caseSystemUrl, portalUrl, yourOrigins, lastSequence: (feedId) => positions.get(feedId)?.fileSequence ?? 0, hasReporting });
    writeDemoFile(folders.demoFile, content);
    return content;
  };
  const demo = await describe();
  writeHostKey(folders.hostKeyFile, secrets.hosts['your-case']?.privateJwk ?? {});
  // Whoever sends another file finds the number it must bear, without a restart.
  onAnswers(accounts.map(({ feedId }) => join(folders.sftp, feedId, 'outbox')), async () => void (stopping || (await describe())));
  process.stdout.write(closingTable(demo, (performance.now() - started) / 1000));
  if (wish['no-open'] !== true && existsSync(folders.demoFile)) openBrowser(caseSystemUrl);
} catch (error) {
  if (!stopping) {
    console.error(`\nThe demonstration could not be loaded: ${error instanceof Error ? error.message : 'unknown'}`);
    await stop(1);
  }
}
