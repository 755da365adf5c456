import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { connectorNames } from '../generator/connector-names.ts';
import { withReference, writeConnector } from '../generator/write-connector.ts';

const root = join(import.meta.dirname, '../../../..');
const [name = '', ...options] = process.argv.slice(2);
const names = connectorNames(name);
if (names === undefined) {
  console.error('create-connector: give a name in kebab-case, for example: npm run create-connector -- council-tax');
  process.exit(2);
}
const folder = join(root, 'connectors', names.kebab);

function run(program: string, args: readonly string[]): void {
  const done = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

const files = await writeConnector(names, folder).catch((error: unknown) => {
  console.error(error instanceof Error && 'code' in error && error.code === 'EEXIST' ? `create-connector: connectors/${names.kebab} is there already; nothing was changed` : error);
  return process.exit(1);
});
const solution = join(root, 'tsconfig.json');
await writeFile(solution, withReference(await readFile(solution, 'utf8'), `connectors/${names.kebab}`));
console.log(`Wrote connectors/${names.kebab} (${files.length} files) and its line in tsconfig.json.`);

if (!options.includes('--files-only')) {
  // The pin of the one place that installs: a second pin here would drift.
  const pnpm = /'(pnpm@[\d.]+)'/.exec(await readFile(join(root, '.ci/bootstrap.mjs'), 'utf8'))?.[1] ?? 'pnpm';
  run(process.platform === 'win32' ? 'npx.cmd' : 'npx', ['--yes', pnpm, 'install', '--no-frozen-lockfile', '--prefer-offline', '--reporter=append-only']);
  run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'pure', `connectors/${names.kebab}`]);
  console.log(`connectors/${names.kebab} passes the conformance kit against its own fake source. Next: map your source in src/, give the fake its layout, keep the kit green.`);
}
