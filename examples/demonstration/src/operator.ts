import { spawn } from 'node:child_process';

/**
 * Runs one operator's command (`mast migrate`, `mast setup`) to its end and gives what it printed. Throws with the command's name and its own last words, which by the house
 * rules hold no personal value.
 */
export function runOnce(program: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let [said, printed] = ['', ''];
    const keep = (chunk: Buffer): void => {
      said = `${said}${chunk.toString('utf8')}`.slice(-2_000);
    };
    child.stdout.on('data', keep);
    child.stdout.on('data', (chunk: Buffer) => { printed += chunk.toString('utf8'); });
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`mast ${args[0] ?? ''} ended with ${code ?? 'a signal'}:\n${said.trim()}`));
    });
  });
}
