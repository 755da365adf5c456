import type { SshKey } from '@mast/connector-kit/sftp/testing';
import { feeds, organisations } from '@mast/example-population';

import type { EhrKeys } from './ehr.ts';
import { hosts, staff } from './people.ts';
import { password, secretText, sshKey, type SigningKey, signingKey, totpSecret } from './secrets.ts';
import { clientIdOf } from './setup-file.ts';

export type Secrets = {
  hosts: Readonly<Record<string, SigningKey>>;
  clients: Readonly<Record<string, SigningKey>>;
  /** By feed: the partner's key, and the connector's to the same folder. */
  partners: Readonly<Record<string, SshKey>>;
  connectors: Readonly<Record<string, SshKey>>;
  sftpServer: SshKey;
  /** Seals what the MLLP listener keeps. */
  ledgerKey: string;
  /** By which the connector signs in at the health board's FHIR server. */
  fhirClient: SigningKey;
  /** The health board's record: two keys, as in a rotation, and that by which MAST proves itself to it. */
  ehr: EhrKeys;
  /** Of the role that reads the reporting database, and the key of the digests by which its connector tells changes. */
  reporting: { readonly readerPassword: string; readonly comparisonKey: string };
  /** By staff id. */
  passwords: Readonly<Record<string, string>>;
  totpSecrets: Readonly<Record<string, string>>;
};

/** Every secret of the demonstration: random, made once for this machine, kept under `.mast/secrets`. */
export async function makeSecrets(folder: string): Promise<Secrets> {
  const feedIds = feeds.map((feed) => feed.feedId);
  return {
    hosts: await byName(hosts.map((host) => host.id), (name) => signingKey(folder, name)),
    clients: await byName(organisations.map((organisation) => clientIdOf(organisation.code)), (name) => signingKey(folder, name)),
    partners: await byName(feedIds, (name) => sshKey(folder, name)),
    connectors: await byName(feedIds, (name) => sshKey(folder, `connector-${name}`)),
    sftpServer: await sshKey(folder, 'server'),
    ledgerKey: await secretText(folder, 'mllp-ledger'),
    fhirClient: await signingKey(folder, 'fhir-client', 'ES384'),
    ehr: { record: [await signingKey(folder, 'ehr-1', 'ES384'), await signingKey(folder, 'ehr-2', 'ES384')], app: await signingKey(folder, 'smart-app', 'ES384') },
    reporting: { readerPassword: await secretText(folder, 'reporting-reader'), comparisonKey: await secretText(folder, 'reporting-comparison') },
    passwords: await byName(staff.map((person) => person.staffId), (name) => password(folder, name)),
    totpSecrets: await byName(staff.map((person) => person.staffId), (name) => totpSecret(folder, name)),
  };
}

async function byName<Secret>(names: readonly string[], make: (name: string) => Promise<Secret>): Promise<Record<string, Secret>> {
  const made = await Promise.all(names.map(async (name): Promise<[string, Secret]> => [name, await make(name)]));
  return Object.fromEntries(made);
}
