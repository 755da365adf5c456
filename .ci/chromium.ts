import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium the page tests drive: `MAST_CHROMIUM`, or the system's. */
export function findChromium(): string | undefined {
  const named = process.env['MAST_CHROMIUM'];
  return [...(named === undefined ? [] : [named]), ...candidates].find((path) => existsSync(path));
}

/**
 * Page tests need a real Chromium. Where it is missing and this is a Debian-like machine on which we may install packages, it is installed;
 * anywhere else the message says what to do. Returns false when there is none.
 */
export function ensureChromium(): boolean {
  if (findChromium() !== undefined) return true;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the page tests (apt-get)…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (findChromium() !== undefined) return true;
  }
  console.log('No Chromium was found. The page tests need one: install the package "chromium", or set MAST_CHROMIUM to the program.');
  return false;
}
