import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { JWK } from 'jose';

import { untilHealthy } from '../src/health.ts';
import { writeHostKey } from '../src/write-host-key.ts';

export type FirstPanelWish = { folder: string; port: number; portBase: number; hostId: string; staffId: string; person: { given: string; family: string; dateOfBirth: string }; privateJwk: JWK };
export type FirstPanel = { check(...args: string[]): Promise<{ status: number | null; text: string }>; keepAssertion(): Promise<void>; assertionFile: string; stop(): void };

const guide = fileURLToPath(new URL('../../../docs/first-panel.md', import.meta.url));
const checker = fileURLToPath(import.meta.resolve('@mast/example-integration-checker/cli'));

/** The blocks of docs/first-panel.md in an empty folder, as they stand but for names and ports; the server that they make is running. */
export async function firstPanel(wish: FirstPanelWish): Promise<FirstPanel> {
  const { folder, port, portBase, privateJwk } = wish;
  mkdirSync(folder, { recursive: true });
  const blocks = [...readFileSync(guide, 'utf8').matchAll(/^```(html|js)\n([\s\S]*?)^```$/gm)].map(([, , text]) => text ?? '');
  const [page, script, server, ...more] = blocks;
  if (page === undefined || script === undefined || server === undefined || more.length > 0) throw new Error(`docs/first-panel.md has ${blocks.length} blocks of code: three are known here`);
  const files = { 'index.html': page, 'page.js': script, 'server.mjs': server };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), put(text, wish));
  const keyFile = join(folder, 'key.pem');
  writeHostKey(keyFile, privateJwk);
  const child = spawn(process.execPath, ['server.mjs', keyFile], { cwd: folder, stdio: 'ignore' });
  await untilHealthy('the page of docs/first-panel.md', `http://localhost:${port}/`, folder);

  const { kty, crv, x, y, kid } = privateJwk;
  const registration = join(folder, 'host.json');
  writeFileSync(registration, JSON.stringify({ id: wish.hostId, origins: [`http://localhost:${port}`], jwks: { keys: [{ kty, crv, x, y, kid }] } }));
  const assertionFile = join(folder, 'assertion.txt');
  return {
    assertionFile,
    keepAssertion: async () => {
      const reply = await fetch(`http://localhost:${port}/mast-launch`, { method: 'POST', headers: { origin: `http://localhost:${port}` } });
      writeFileSync(assertionFile, ((await reply.json()) as { token: string }).token);
    },
    check: async (...args) => {
      const done = spawnSync(process.execPath, [checker, '--registration', registration, '--core-url', `http://127.0.0.1:${portBase}`, '--embed-url', `http://127.0.0.1:${portBase + 1}`, ...args], { encoding: 'utf8' });
      return { status: done.status, text: done.stdout + done.stderr };
    },
    stop: () => void child.kill(),
  };
}

/** The guide's names and ports, as they are here. What the guide does not say any more is not put in its place: then the page will not work, and the test says so. */
function put(text: string, { port, portBase, hostId, staffId, person, privateJwk }: FirstPanelWish): string {
  return text
    .replace("kid: 'your-case'", `kid: '${privateJwk.kid ?? ''}'`)
    .replaceAll('your-case', hostId)
    .replaceAll('sw-1042', staffId)
    .replaceAll('4301', String(portBase + 1))
    .replaceAll('4300', String(portBase))
    .replaceAll('8080', String(port))
    .replace("{ given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' }", JSON.stringify(person));
}
