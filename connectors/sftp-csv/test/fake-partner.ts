import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import type { SftpServer } from '@mast/connector-kit/sftp/testing';
import { generateSshKey, startSftpServer } from '@mast/connector-kit/sftp/testing';
import type { FakeSource, Sample, SourceFault } from '@mast/connector-kit/testing';

import { columns } from '../src/columns.ts';

const ours = generateSshKey();
const hostKey = generateSshKey();
const strange = generateSshKey();

/** A column that no layout knows: what it says must not travel. */
const headings: readonly string[] = [...columns, 'narrative'];
type Written = { readonly stem: string; readonly lines: readonly string[]; readonly bytes: Buffer; readonly manifest: string };

/** A partner with a real SFTP server: what it holds becomes a file with the next number, a full listing or what changed. */
export class FakePartner {
  readonly #mode: 'full' | 'delta';
  readonly #home: string;
  #server: SftpServer;
  #sequence = 0;
  #before = new Map<string, string>();
  #files: Written[] = [];
  #fault: SourceFault | undefined;
  #served = 0;

  private constructor(mode: 'full' | 'delta', home: string, server: SftpServer) {
    this.#mode = mode;
    this.#home = home;
    this.#server = server;
  }

  static async start(mode: 'full' | 'delta'): Promise<FakePartner> {
    const home = await mkdtemp(join(tmpdir(), 'fake-partner-'));
    const partner: FakePartner = new FakePartner(mode, home, await startSftpServer(FakePartner.#options(home, ours.publicKey, (request, path) => partner.#meet(request, path))));
    return partner;
  }

  static #options(home: string, publicKey: string, meet: (request: 'list' | 'open' | 'read', path: string) => Promise<void> | void): Parameters<typeof startSftpServer>[0] {
    return { users: [{ username: 'mast', publicKey, folder: home }], hostKey, meet };
  }

  source(): FakeSource {
    const server = { host: this.#server.host, port: this.#server.port, username: 'mast', privateKey: ours.privateKey, hostKey: this.#server.fingerprint };
    return {
      config: { server, filePrefix: 'fake', pageRows: 3 },
      secrets: [ours.privateKey],
      hold: (rows) => this.#hold(rows),
      fault: (fault) => this.#break(fault),
      mend: () => this.#mend(),
      served: () => this.#served,
      close: async () => {
        await this.#server.close();
        await rm(this.#home, { recursive: true, force: true });
      },
    };
  }

  async #hold(rows: readonly Sample[]): Promise<void> {
    const all = rows.map((row, place) => [row.defect === 'garbage' || row.ref === '' ? `odd ${place}` : row.ref, lineOf(row)] as const);
    const now = new Map(all);
    const gone = [...this.#before.keys()].filter((ref) => !now.has(ref) && !ref.startsWith('odd '));
    const changed = all.filter(([ref, line]) => this.#before.get(ref) !== line).map(([, line]) => line);
    this.#before = now;
    const lines = this.#mode === 'full' ? all.map(([, line]) => line) : [...changed, ...gone.map((ref) => cellsOf({ source_ref: ref, status: 'deleted' }))];
    if (this.#mode === 'delta' && lines.length === 0) return;
    this.#sequence += 1;
    const written = fileOf(`fake_${this.#mode}_2026-11-21_${this.#sequence}`, lines, this.#sequence, this.#mode);
    this.#files.push(written);
    await this.#put(written);
  }

  async #put({ stem, bytes, manifest }: Written): Promise<void> {
    const path = join(this.#home, 'inbox', stem);
    await writeFile(`${path}.csv.part`, bytes);
    await rename(`${path}.csv.part`, `${path}.csv`);
    await writeFile(`${path}.manifest.json`, manifest);
  }

  /** The files that still lie in the inbox, newest last. */
  async #waiting(): Promise<Written[]> {
    const names = new Set(await readdir(join(this.#home, 'inbox')));
    return this.#files.filter(({ stem }) => names.has(`${stem}.csv`));
  }

  async #break(fault: SourceFault): Promise<boolean> {
    this.#fault = fault;
    if (fault === 'unreachable') await this.#server.close();
    if (fault === 'refuse-credentials') await this.#restart(strange.publicKey);
    if (['unreachable', 'refuse-credentials', 'forbid', 'error', 'hang', 'drip', 'cut'].includes(fault)) return true;
    const waiting = await this.#waiting();
    if (fault === 'out-of-order') {
      for (const [place, { stem }] of waiting.entries()) await utimes(join(this.#home, 'inbox', `${stem}.csv`), 1_800_000_000 - place * 60, 1_800_000_000 - place * 60);
      return true;
    }
    const change = changes[fault];
    if (change === undefined) return false;
    for (const file of waiting) await this.#put(change(file));
    if (fault === 'gap') for (const { stem } of waiting) await this.#remove(stem);
    return true;
  }

  async #mend(): Promise<void> {
    const fault = this.#fault;
    this.#fault = undefined;
    if (fault === 'unreachable') await this.#restart(ours.publicKey, false);
    if (fault === 'refuse-credentials') await this.#restart(ours.publicKey);
    if (fault === undefined || changes[fault] === undefined) return;
    for (const name of await readdir(join(this.#home, 'inbox'))) await this.#remove(basename(name).replace(/\.(?:csv|manifest\.json)$/, ''));
    for (const file of this.#files) await this.#put(file);
  }

  async #remove(stem: string): Promise<void> {
    for (const ending of ['.csv', '.manifest.json']) await rm(join(this.#home, 'inbox', `${stem}${ending}`), { force: true });
  }

  async #restart(publicKey: string, isRunning = true): Promise<void> {
    const { port } = this.#server;
    if (isRunning) await this.#server.close();
    this.#server = await startSftpServer({ ...FakePartner.#options(this.#home, publicKey, (request, path) => this.#meet(request, path)), port });
  }

  async #meet(request: 'list' | 'open' | 'read', path: string): Promise<void> {
    if (this.#fault === 'forbid') throw Object.assign(new Error('no'), { code: 'EACCES' });
    if (this.#fault === 'error') throw Object.assign(new Error('no'), { code: 'EIO' });
    if (this.#fault === 'hang' || (this.#fault === 'drip' && request === 'read')) await new Promise(() => undefined);
    if (this.#fault === 'cut' && request === 'read') {
      this.#server.drop();
      await new Promise(() => undefined);
    }
    const opened = request === 'open' ? this.#files.find(({ stem }) => path.endsWith(`/${stem}.csv`)) : undefined;
    this.#served += opened?.lines.length ?? 0;
  }
}

function fileOf(stem: string, lines: readonly string[], sequence: number, mode: string, change: { rows?: number; bytes?: (text: string) => Buffer } = {}): Written {
  const text = `${[headings.join(','), ...lines].join('\r\n')}\r\n`;
  const bytes = change.bytes?.(text) ?? Buffer.from(text);
  const manifest = { rows: change.rows ?? lines.length, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), schema: 'headline-csv/1', generatedAt: '2026-11-21T04:30:00Z', mode, sequence };
  return { stem, lines, bytes, manifest: JSON.stringify(manifest) };
}

/** What a fault makes of a file that lies in the inbox, with a manifest that fits it unless the fault is that it does not. */
const changes: Partial<Record<SourceFault, (file: Written) => Written>> = {
  truncated: (file) => ({ ...file, bytes: file.bytes.subarray(0, file.bytes.length / 2) }),
  garbage: (file) => again(file, () => Buffer.from('<!DOCTYPE html>\n<html><title>Sign in to continue</title></html>\n'), 1),
  'no-rows': (file) => again(file, (text) => Buffer.from(text.slice(0, text.indexOf('\r\n') + 2))),
  'wrong-charset': (file) => again(file, (text) => Buffer.from(text.replaceAll('Given', 'Jos\u00e9'), 'latin1')),
  'add-field': (file) => again(file, (text) => Buffer.from(widened(text, ['shoe_size'], ['41']))),
  polluted: (file) => again(file, (text) => Buffer.from(widened(text, ['__proto__', 'constructor'], ['{"polluted":true}', 'polluted']))),
  'fields-reordered': (file) => again(file, (text) => Buffer.from(text.split('\r\n').map((line) => line.split(',').toReversed().join(',')).join('\r\n'))),
  'drop-field': (file) => again(file, (text) => Buffer.from(text.replace('family_name', 'surname'))),
  gap: (file) => {
    const { sequence, mode, rows } = JSON.parse(file.manifest) as { sequence: number; mode: string; rows: number };
    return fileOf(file.stem.replace(/_\d+$/, `_${sequence + 1}`), file.lines, sequence + 1, mode, { rows });
  },
};

function again({ stem, lines, manifest }: Written, bytes: (text: string) => Buffer, rows = lines.length): Written {
  const { sequence, mode } = JSON.parse(manifest) as { sequence: number; mode: string };
  return fileOf(stem, lines, sequence, mode, { rows, bytes });
}

function widened(text: string, more: readonly string[], cells: readonly string[]): string {
  const [heading = '', ...rows] = text.trimEnd().split('\r\n');
  const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`);
  return `${[[heading, ...more].join(','), ...rows.map((row) => [row, ...quoted].join(','))].join('\r\n')}\r\n`;
}

function lineOf({ ref, given, family, dateOfBirth, addressLine, postcode, date, phone, note, defect }: Sample): string {
  if (defect === 'garbage') return `no row at all, but ${family}`;
  return cellsOf({
    source_ref: defect === 'no-reference' ? '' : ref, date: defect === 'bad-date' ? `31/02/${family}` : date, given_name: given, family_name: family, date_of_birth: dateOfBirth,
    address_line_1: addressLine, postcode, contact_phone: phone, narrative: note, sensitivity: defect === 'never-load' ? '3' : '0',
  });
}

function cellsOf(row: Readonly<Record<string, string>>): string {
  const whole: Record<string, string> = { service: 'housing', kind: 'event', date: '2026-10-01', status: 'closed', contact_team: 'Duty team', sensitivity: '0', ...row };
  return headings.map((heading) => whole[heading] ?? '').map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
