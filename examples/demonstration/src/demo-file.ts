import { renameSync, writeFileSync } from 'node:fs';

import type { JWK } from 'jose';

/**
 * `.mast/demo.json` (DESIGN sections 3 and 6): what an outside check, or a person with curl, needs to use the demonstration. It holds private keys
 * and passwords of this machine's demonstration, so it is readable by this user only.
 */
export type DemoFile = {
  environment: 'demonstration';
  coreUrl: string;
  embedUrl: string;
  portalUrl: string;
  caseSystemUrl: string;
  /** The health board's record, which opens MAST by a SMART launch. */
  ehrUrl: string;
  /** Base of the CDS services: discovery at `/cds-services` below it, each call signed by the record. */
  cdsUrl: string;
  /** Owner role, for operators. */
  databaseUrl: string;
  /** The service's own role. */
  appDatabaseUrl: string;
  /** `hostKey` is the server's public key as a line of known_hosts holds it after the name. */
  sftp: { host: string; port: number; hostKey: string; fingerprint: string; feeds: DemoFeed[] };
  /** Where hospitals' messages are taken (HL7 v2 over MLLP, no TLS on loopback). */
  mllp: { host: string; port: number };
  /** Base address of the health board's FHIR server. */
  fhirUrl: string;
  /** `totpSecret` (base32): what an authenticator app would hold; `npm run code` prints the code of the moment. */
  signIns: { email: string; staffId: string; password: string; totpSecret: string; organisation: string; role: string; host?: string }[];
  hosts: { id: string; issuer: string; organisation: string; origins: string[]; privateJwk: JWK }[];
  /** A public client: authorisation code with PKCE at `coreUrl`/oauth/auth, scope `openid answer govern`. */
  portalClient: { clientId: string; redirectUris: string[] };
  connectorClients: { clientId: string; privateJwk: JWK; feeds: string[] }[];
  examples: object;
};

export type DemoFeed = {
  feedId: string;
  organisation: string;
  filePrefix: string;
  /** Sequence of the last file that was taken in; the next file carries the number after it. */
  lastSequence: number;
  username: string;
  /** PEM. */
  privateKey: string;
  inbox: string;
  outbox: string;
  layout: string;
};

/** Writes the file afresh, mode 600; who reads it meanwhile sees the old one whole. */
export function writeDemoFile(file: string, content: DemoFile): void {
  writeFileSync(`${file}.part`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}
