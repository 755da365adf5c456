import { spawn } from 'node:child_process';

/** Shows the address in the user's browser where there is one; says nothing where there is none. */
export function openBrowser(address: string): void {
  const [program, ...args] = process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  if (program === undefined) return;
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
