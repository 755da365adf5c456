import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** What browsers load, and so must be built before it can run: the packages' folders, what their build leaves, and what else their sources lie in. */
const bundles: readonly { readonly folder: string; readonly built: string; readonly from: readonly string[] }[] = [
  { folder: 'embeds/panel', built: 'dist/assets/panel.json', from: [] },
  { folder: 'embeds/teams', built: 'dist/assets/teams.json', from: ['embeds/panel/src/exchange.ts', 'embeds/microsoft/src/**/*'] },
  { folder: 'embeds/outlook', built: 'dist/assets/pane.json', from: ['embeds/panel/src/**/*', 'embeds/microsoft/src/**/*'] },
];

/** Builds them; does nothing where a build is newer than its sources. False where one failed. */
export function build(): boolean {
  return bundles.every(({ folder, built, from }) => {
    const path = join(root, folder, built);
    const sources = [`${folder}/src/**/*`, `${folder}/*.ts`, `${folder}/scripts/*`, ...from, 'pnpm-lock.yaml'].flatMap((pattern) => globSync(pattern, { cwd: root }));
    const newest = Math.max(...sources.map((file) => statSync(join(root, file)).mtimeMs));
    if (existsSync(path) && statSync(path).mtimeMs >= newest) return true;
    const done = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: join(root, folder), stdio: ['ignore', 'ignore', 'inherit'] });
    return done.status === 0 && existsSync(path);
  });
}
