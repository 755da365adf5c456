import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { RunEvent, World } from '@mast/connector-kit';
import { runConnectors } from '@mast/connector-kit';
import type { FileResult } from '@mast/connector-kit/files';
import { resultSchema } from '@mast/connector-kit/files';
import type { LedgerEntry } from '@mast/connector-kit/intake';
import type { SftpServer } from '@mast/connector-kit/sftp/testing';
import { generateSshKey, startSftpServer } from '@mast/connector-kit/sftp/testing';
import type { FakeCore } from '@mast/connector-kit/testing';
import { createTestWorld, startFakeCore } from '@mast/connector-kit/testing';
import { vi } from 'vitest';

import { columns } from '../src/columns.ts';
import { sftpCsv } from '../src/index.ts';

type Sending = { mode?: 'full' | 'delta'; date?: string; sequence?: number; manifest?: Record<string, unknown>; packed?: boolean; /** Encrypts what is sent. */ seal?: (content: Buffer) => Promise<Uint8Array>; /** Signs what is sent, in a file of its own, put before the manifest. */ sign?: (sent: Buffer) => Promise<Uint8Array>; signatureEnd?: '.sig' | '.asc' };

/** A partner with an SFTP server of its own and a core API to load into; files are put as a partner would: `.part`, rename, manifest last. */
export type Partner = {
  core: FakeCore;
  server: SftpServer;
  world: ReturnType<typeof createTestWorld>;
  inbox: string;
  send(content: string | Buffer, sending?: Sending): Promise<string>;
  /** Runs the connector until its inbox is read once, or it has failed so often (once, where nothing is said). */
  run(options?: { config?: Record<string, unknown>; world?: World; signal?: AbortSignal; onEvent?: (event: RunEvent) => void; attempts?: number; mostFailures?: number }): Promise<RunEvent[]>;
  result(stem: string): Promise<FileResult | undefined>;
  left(): Promise<string[]>;
  /** What the connector noted of its files, newest first. */
  ledger(): Promise<LedgerEntry[]>;
  /** Loses what the connector remembers. */
  forget(): Promise<void>;
  close(): Promise<void>;
};

const key = generateSshKey();
// Real sockets and real files: a busy machine may take its time.
vi.setConfig({ testTimeout: 30_000 });

export async function startPartner(): Promise<Partner> {
  const home = await mkdtemp(join(tmpdir(), 'partner-'));
  const core = await startFakeCore();
  const server = await startSftpServer({ users: [{ username: 'mast', publicKey: key.publicKey, folder: join(home, 'partner') }] });
  const world = createTestWorld();
  const inbox = join(home, 'partner/inbox');
  const stateFolder = join(home, 'state');
  return {
    core, server, world, inbox,
    send: async (content, { mode = 'full', date = '2026-11-21', sequence = 1, manifest = {}, packed = false, seal, sign, signatureEnd = '.sig' } = {}) => {
      const stem = `swansea_${mode}_${date}_${sequence}`;
      const plain = packed ? gzipSync(content) : Buffer.from(content);
      const bytes = seal === undefined ? plain : await seal(plain);
      const name = `${stem}.csv${packed ? '.gz' : ''}${seal === undefined ? '' : '.pgp'}`;
      await writeFile(join(inbox, `${name}.part`), bytes);
      await rename(join(inbox, `${name}.part`), join(inbox, name));
      if (sign !== undefined) await writeFile(join(inbox, `${name}${signatureEnd}`), await sign(Buffer.from(bytes)));
      const rows = Math.max(0, content.toString('latin1').split(/\r?\n/).filter((line) => line !== '').length - 1);
      const said = { rows, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), schema: 'headline-csv/1', generatedAt: '2026-11-21T04:30:00Z', mode, sequence, ...manifest };
      await writeFile(join(inbox, `${stem}.manifest.json`), JSON.stringify(said));
      return stem;
    },
    run: async ({ config = {}, onEvent, ...options } = {}) => {
      const events: RunEvent[] = [];
      const target = { server: { host: server.host, port: server.port, username: 'mast', privateKey: key.privateKey, hostKey: server.fingerprint }, filePrefix: 'swansea', settleMs: 1_000, strayMs: 1_000, ...config };
      await runConnectors({
        coreUrl: core.coreUrl, feeds: [{ feedId: 'swansea', connector: sftpCsv, config: target, client: core.client }], stateFolder, pollMs: 5, world,
        signal: AbortSignal.timeout(20_000), once: true, mostFailures: 1, backoff: { baseMs: 1, capMs: 1 }, ...options,
        onEvent: (event) => {
          events.push(event);
          onEvent?.(event);
        },
      });
      return events;
    },
    result: async (stem) => {
      const text = await readFile(join(home, `partner/outbox/${stem}.result.json`), 'utf8').catch(() => undefined);
      return text === undefined ? undefined : resultSchema.parse(JSON.parse(text));
    },
    left: async () => (await readdir(inbox)).toSorted(),
    ledger: async () => JSON.parse(await readFile(join(stateFolder, 'swansea/ledger.json'), 'utf8')) as LedgerEntry[],
    forget: () => rm(join(stateFolder, 'swansea'), { recursive: true }),
    close: async () => {
      await server.close();
      await core.close();
      await rm(home, { recursive: true });
    },
  };
}

/** A file in the standard template; every row is good unless it says otherwise. */
export function csvOf(rows: readonly Record<string, string>[], newline = '\r\n'): string {
  const cells = rows.map((row) => {
    const whole: Record<string, string> = {
      service: 'childrens-social-care', kind: 'involvement', date: '2026-10-01', status: 'open', given_name: 'Test', family_name: 'Example', date_of_birth: '2015-05-04',
      address_line_1: '1 High Street', town: 'Swansea', postcode: 'SA1 1AA', contact_team: 'Duty team', sensitivity: '0', ...row,
    };
    return columns.map((column) => quoted(whole[column] ?? '')).join(',');
  });
  return `${[columns.join(','), ...cells].join(newline)}${newline}`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** `count` good rows with references R1, R2, ... */
export function goodRows(count: number): Record<string, string>[] {
  return Array.from({ length: count }, (_, index) => ({ source_ref: `R${index + 1}` }));
}
