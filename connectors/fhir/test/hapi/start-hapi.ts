import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** A machine with little to spare takes minutes to bring HAPI up. */
const longestStartMs = 15 * 60_000;

export type Hapi = { readonly baseUrl: string; stop(): void };

/**
 * HAPI FHIR's own JPA server (7.6.1, from Maven Central, some 370 MB) over a database in memory, on a loopback port, from this folder outside the repository; what is there is not fetched again. The
 * reason as text where it cannot be had.
 */
export async function startHapi(folder: string): Promise<Hapi | string> {
  for (const tool of ['java', 'javac', 'mvn']) {
    if (!(await run(tool, ['-version']).then(() => true, () => false))) return `${tool} is not on this machine`;
  }
  const [libraries, classes] = [join(folder, 'lib'), join(folder, 'classes')];
  if (!existsSync(libraries)) {
    const fetched = await run('mvn', ['-q', '-B', '-f', join(import.meta.dirname, 'pom.xml'), `-Dmaven.repo.local=${join(folder, 'm2')}`, 'dependency:copy-dependencies', `-DoutputDirectory=${libraries}`, '-DincludeScope=runtime']).then(() => true, () => false);
    if (!fetched) return 'Maven Central did not give HAPI';
  }
  await mkdir(classes, { recursive: true });
  await run('javac', ['-cp', `${libraries}/*`, '-d', classes, join(import.meta.dirname, 'HapiServer.java')]);
  const port = await freePort();
  const java = spawn('java', ['-Xmx1500m', '-cp', `${classes}:${libraries}/*`, 'HapiServer', String(port)], { stdio: 'ignore', cwd: folder });
  const baseUrl = `http://127.0.0.1:${port}/fhir/r4`;
  const until = performance.now() + longestStartMs;
  while (performance.now() < until && java.exitCode === null) {
    if (await fetch(`${baseUrl}/metadata`).then(({ ok }) => ok, () => false)) return { baseUrl, stop: () => void java.kill() };
    await sleep(1_000);
  }
  java.kill();
  return 'HAPI did not come up';
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
