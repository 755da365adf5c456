import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

import { z } from 'zod';

/** Passwords of this machine's embedded server: random, made once, mode 600. */
export type Credentials = {
  /** The server's superuser `postgres`; for repairs only. */
  readonly superuser: string;
  /** `mast_owner`: owns the schema, migrates, sees every (sealed) row. */
  readonly owner: string;
  /** `mast_app`: the service's own role. */
  readonly app: string;
};

const schema = z.strictObject({ superuser: z.string().min(32), owner: z.string().min(32), app: z.string().min(32) });

/** The stored credentials; undefined when there are none. */
export function readCredentials(file: string): Credentials | undefined {
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** New random ones. */
export function makeCredentials(): Credentials {
  const password = (): string => randomBytes(24).toString('hex');
  return { superuser: password(), owner: password(), app: password() };
}

/** Keeps them, once the cluster they open is complete. */
export function saveCredentials(file: string, credentials: Credentials): void {
  rmSync(file, { force: true });
  writeFileSync(file, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
}

/** Where each role connects; nobody but this machine can. */
export function embeddedUrls(credentials: Credentials, port: number): { readonly superUrl: string; readonly ownerUrl: string; readonly appUrl: string } {
  const url = (user: string, password: string, database: string): string => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  return { superUrl: url('postgres', credentials.superuser, 'postgres'), ownerUrl: url('mast_owner', credentials.owner, 'mast'), appUrl: url('mast_app', credentials.app, 'mast') };
}
