import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

/** How long a child may take to tidy up after SIGTERM before it is killed. Judgement: a core in the middle of a batch needs about a second. */
const stopWithinMs = 8_000;
/** A child that ends by itself is started again after this pause; kept short, since a connector retries meanwhile. */
const standardRestartMs = 500;

export type Child = { name: string; script: string; args?: readonly string[]; env: Readonly<Record<string, string>> };
/** `say` hears which child is started again, `restartAfterMs` after it fell; `env` goes to every child. */
export type ProcessOptions = { readonly restartAfterMs?: number; readonly say?: (line: string) => void; readonly env?: Readonly<Record<string, string>> };

/**
 * The children of `npm start`: each logs to its own file, is started again when it falls, and ends with its parent, however the parent ends
 * (an IPC channel that closes is the signal).
 */
export class Processes {
  readonly #logs: string;
  readonly #options: Required<ProcessOptions>;
  readonly #running = new Map<string, ChildProcess>();
  #stopping = false;

  constructor(logs: string, options: ProcessOptions = {}) {
    this.#logs = logs;
    this.#options = { restartAfterMs: standardRestartMs, say: (line) => console.log(line), env: {}, ...options };
  }

  /** Starts one child and keeps it up until {@link stop}. */
  start(child: Child): void {
    const log = createWriteStream(join(this.#logs, `${child.name}.log`), { flags: 'a', mode: 0o600 });
    const started = spawn(process.execPath, ['--import', join(import.meta.dirname, 'children/end-with-parent.ts'), child.script, ...(child.args ?? [])], {
      env: { PATH: process.env['PATH'] ?? '', ...this.#options.env, ...child.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    started.stdout?.pipe(log);
    started.stderr?.pipe(log);
    this.#running.set(child.name, started);
    started.on('exit', () => {
      this.#running.delete(child.name);
      if (!this.#stopping) setTimeout(() => this.#restart(child), this.#options.restartAfterMs);
    });
  }

  #restart(child: Child): void {
    if (this.#stopping) return;
    this.#options.say(`  ${child.name} ended and is started again (see .mast/logs/${child.name}.log)`);
    this.start(child);
  }

  /** Kills one child without a word (SIGKILL), as a crash would; it is started again. False when it is not running now. */
  crash(name: string): boolean {
    return this.#running.get(name)?.kill('SIGKILL') ?? false;
  }

  /** Holds one child where it stands (SIGSTOP), so that it can be looked at; {@link resume} lets it go on. False when it is not running now. Not on Windows. */
  halt(name: string): boolean {
    return this.#running.get(name)?.kill('SIGSTOP') ?? false;
  }

  resume(name: string): boolean {
    return this.#running.get(name)?.kill('SIGCONT') ?? false;
  }

  /** Asks every child to end, in reverse order of their start, and waits for each. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const child of [...this.#running.values()].toReversed()) await endChild(child);
  }
}

function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const hard = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
    child.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
