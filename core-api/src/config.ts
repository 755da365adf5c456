import { z } from 'zod';

import type { Environment } from './core.ts';
import type { MailConfig } from './mail/transport.ts';

/** How this process runs. */
export type Config = {
  readonly environment: Environment;
  readonly host: string;
  readonly port: number;
  /** Public base URL without a trailing slash; issuer and audience of tokens. */
  readonly coreUrl: string;
  /** The service role's connection; absent = the embedded PostgreSQL under `home`. */
  readonly databaseUrl: string | undefined;
  /** The owner's connection, for migrations and setup only. */
  readonly ownerDatabaseUrl: string | undefined;
  readonly poolSize: number;
  /** Folder of everything this installation keeps: embedded database, keys. */
  readonly home: string;
  /** Key store folder; outside the database and its backups (DESIGN section 5). */
  readonly keysFolder: string;
  /** Folder of the catalogue of legal gateways; absent = the shipped one, which nobody has signed. */
  readonly gatewaysFolder: string | undefined;
  readonly embedOrigins: readonly string[];
  /** Public base URL of the CDS services, which the embed server answers; a demonstration's is its embed server's. Absent: no EHR is let in. */
  readonly cdsUrl: string | undefined;
  /** Where notices go; a demonstration writes them under `home`. Absent: they wait in the outbox. */
  readonly mail: MailConfig | undefined;
  /** Sender of notices. */
  readonly mailFrom: string;
  /** Addresses or networks of the proxies in front, whose word for the caller's address is taken; none unless named. */
  readonly trustedProxies: readonly string[];
  readonly databasePort: number;
  /** File of the witnesses that sign the audit log's checkpoints; absent, none is asked. */
  readonly witnessesFile: string | undefined;
  /** Folder of write-once storage that checkpoints are written to. */
  readonly checkpointFolder: string | undefined;
  /** Range service that knows breached passwords; absent, nothing is asked. */
  readonly breachedPasswordsUrl: string | undefined;
};

const portBase = 4300;
const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

const variables = z.object({
  MAST_ENVIRONMENT: z.enum(['demonstration', 'training', 'live']),
  MAST_PORT_BASE: z.coerce.number().int().min(1024).max(65_500).default(portBase),
  MAST_HOST: z.string().default('127.0.0.1'),
  MAST_CORE_URL: z.url().optional(),
  MAST_HOME: z.string().default('.mast'),
  MAST_KEYS: z.string().optional(),
  MAST_GATEWAYS: z.string().min(1).optional(),
  MAST_POOL: z.coerce.number().int().min(1).max(200).default(10),
  MAST_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAST_MAIL_FROM: z.email().optional(),
  MAST_EMBED_ORIGINS: z.string().optional(),
  MAST_CDS_URL: z.url({ protocol: /^https?$/ }).optional(),
  MAST_TRUSTED_PROXIES: z.string().default(''),
  MAST_BREACHED_PASSWORDS_URL: z.url({ protocol: /^https?$/ }).optional(),
  MAST_WITNESSES: z.string().min(1).optional(),
  MAST_CHECKPOINT_FOLDER: z.string().min(1).optional(),
  DATABASE_URL: z.string().optional(),
  MAST_OWNER_DATABASE_URL: z.string().optional(),
});

/**
 * Reads the environment variables; the only place that does. Throws with the names of what is missing or unsafe, never with a value.
 * The environment has no default: a process must be told which world it serves. Demonstration listens on loopback only; live needs https, a
 * database of its own and a key store named outright. The audit has no switch.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const parsed = variables.safeParse(env);
  if (!parsed.success) throw new Error(`configuration: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ')}`);
  const values = parsed.data;
  const base = values.MAST_PORT_BASE;
  const coreUrl = (values.MAST_CORE_URL ?? `http://127.0.0.1:${base}`).replace(/\/+$/, '');
  const faults = unsafe(values.MAST_ENVIRONMENT, values.MAST_HOST, new URL(coreUrl), env);
  if (faults.length > 0) throw new Error(`configuration: ${faults.join('; ')}`);
  return {
    environment: values.MAST_ENVIRONMENT,
    host: values.MAST_HOST,
    port: base,
    coreUrl,
    databaseUrl: values.DATABASE_URL,
    ownerDatabaseUrl: values.MAST_OWNER_DATABASE_URL,
    poolSize: values.MAST_POOL,
    home: values.MAST_HOME,
    keysFolder: values.MAST_KEYS ?? `${values.MAST_HOME}/keys`,
    gatewaysFolder: values.MAST_GATEWAYS,
    embedOrigins: (values.MAST_EMBED_ORIGINS ?? `http://127.0.0.1:${base + 1}`).split(',').map((origin) => origin.trim()).filter((origin) => origin !== ''),
    cdsUrl: (values.MAST_CDS_URL ?? (values.MAST_ENVIRONMENT === 'demonstration' ? `http://127.0.0.1:${base + 1}/cds` : undefined))?.replace(/\/+$/, ''),
    mail: mailOf(values.MAST_SMTP_URL, values.MAST_ENVIRONMENT, values.MAST_HOME),
    mailFrom: values.MAST_MAIL_FROM ?? `mast@${mailDomain(new URL(coreUrl).hostname)}`,
    trustedProxies: values.MAST_TRUSTED_PROXIES.split(',').map((address) => address.trim()).filter((address) => address !== ''),
    databasePort: base + 6,
    witnessesFile: values.MAST_WITNESSES,
    checkpointFolder: values.MAST_CHECKPOINT_FOLDER,
    breachedPasswordsUrl: values.MAST_BREACHED_PASSWORDS_URL,
  };
}

/** Submission (RFC 6409) with STARTTLS for `smtp:`, TLS from the first byte for `smtps:` (RFC 8314); only to this very machine may mail go in clear. */
function mailOf(text: string | undefined, environment: Environment, home: string): MailConfig | undefined {
  if (text === undefined) return environment === 'demonstration' ? { kind: 'files', folder: `${home}/mail` } : undefined;
  const url = new URL(text);
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const signIn = url.username === '' ? {} : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  return { kind: 'smtp', host, port: Number(url.port === '' ? (secure ? 465 : 587) : url.port), secure, requireTls: !secure && !loopback.has(host), ...signIn };
}

/** A bare number is no domain for mail (RFC 5321 section 4.1.3). */
function mailDomain(hostname: string): string {
  return /[a-z]/i.test(hostname.replace(/^\[.*/, '')) ? hostname : 'localhost';
}

function unsafe(environment: Environment, host: string, coreUrl: URL, env: Readonly<Record<string, string | undefined>>): string[] {
  const faults: string[] = [];
  const hostname = coreUrl.hostname.replace(/^\[|\]$/g, '');
  if (environment === 'demonstration') {
    if (!loopback.has(host)) faults.push('a demonstration listens on loopback only (MAST_HOST)');
    if (!loopback.has(hostname)) faults.push('a demonstration is addressed by loopback only (MAST_CORE_URL)');
  } else if (coreUrl.protocol !== 'https:' && !loopback.has(hostname)) {
    faults.push('MAST_CORE_URL must be https');
  }
  const breaches = env['MAST_BREACHED_PASSWORDS_URL'] === undefined ? undefined : new URL(env['MAST_BREACHED_PASSWORDS_URL']);
  if (breaches?.protocol === 'http:' && !loopback.has(breaches.hostname)) faults.push('MAST_BREACHED_PASSWORDS_URL must be https');
  const cds = env['MAST_CDS_URL'] === undefined ? undefined : new URL(env['MAST_CDS_URL']);
  if (cds?.protocol === 'http:' && !loopback.has(cds.hostname)) faults.push('MAST_CDS_URL must be https');
  if (environment === 'live') {
    if (coreUrl.protocol !== 'https:') faults.push('live needs an https MAST_CORE_URL');
    if (env['DATABASE_URL'] === undefined) faults.push('live needs DATABASE_URL');
    for (const name of ['DATABASE_URL', 'MAST_OWNER_DATABASE_URL']) if (env[name] !== undefined && !isCheckedOrHere(env[name])) faults.push(`${name} must say sslmode=verify-full`);
    if (env['MAST_SMTP_URL'] === undefined) faults.push('live needs MAST_SMTP_URL: resets, approvals and alarms go by mail');
    if (env['MAST_KEYS'] === undefined) faults.push('live needs MAST_KEYS, outside the database and its backups');
  }
  return faults;
}

/** Between machines a database is spoken to by TLS with its certificate checked (ASVS 12.3.1, 12.3.2); on this machine, by loopback or socket, it need not be. */
function isCheckedOrHere(databaseUrl: string): boolean {
  if (!URL.canParse(databaseUrl)) return false;
  const url = new URL(databaseUrl);
  const host = url.searchParams.get('host') ?? url.hostname.replace(/^\[|\]$/g, '');
  return url.searchParams.get('sslmode') === 'verify-full' || loopback.has(host) || host.startsWith('/') || host === '';
}
