import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const panel = join(root, 'embeds/panel');

/** Builds what must be built before it can run: the panel, which browsers load. Does nothing when the build is newer than its sources. */
export function build(): boolean {
  const built = join(panel, 'dist/assets/panel.json');
  const sources = ['embeds/panel/src/**/*', 'embeds/panel/*.ts', 'embeds/panel/scripts/*', 'pnpm-lock.yaml'].flatMap((pattern) => globSync(pattern, { cwd: root }));
  const newest = Math.max(...sources.map((file) => statSync(join(root, file)).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return true;
  const done = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: panel, stdio: ['ignore', 'ignore', 'inherit'] });
  return done.status === 0 && existsSync(built);
}
