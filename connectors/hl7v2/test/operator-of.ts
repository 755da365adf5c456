import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { stringify } from 'yaml';

import { operator } from '../src/cli/operator.ts';
import { rawConfig } from './messages.ts';
import type { RunningListener } from './running-listener.ts';

/** The operator's command line over a listener's ledger. */
export async function operatorOf(running: RunningListener, ...args: readonly string[]): Promise<{ code: number; lines: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'operate-'));
  const config = join(folder, 'mast-connect.yaml');
  writeFileSync(config, stringify({ feeds: [{ feed: 'feed', connector: 'hl7v2', config: rawConfig(running.folder, running.port) }] }));
  const lines: string[] = [];
  try {
    const code = await operator([...args, '--config', config, '--feed', 'feed'], { print: (line) => lines.push(line), complain: (line) => lines.push(line), now: () => new Date() });
    return { code, lines };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Waits until there are so many dead letters. */
export async function untilLetters(running: RunningListener, count: number): Promise<void> {
  const deadline = AbortSignal.timeout(20_000);
  for (let found = -1; found !== count; ) {
    if (deadline.aborted) throw new Error(`never ${count} dead letters, but ${found}`);
    found = (await operatorOf(running, 'dead-letters')).lines.length;
  }
}
