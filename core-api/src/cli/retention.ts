import type { Config } from '../config.ts';
import { requireOpenable } from '../leaving/require-openable.ts';
import { runRetention } from '../retention/run-retention.ts';
import type { Log } from '../shared/log.ts';
import type { OpenDatabase } from './open-database.ts';
import { inOperatorWorld } from './operator-world.ts';

/** `mast retention run`: deletes now what is stored longer than its agreements say; the service does the same once a day. Counts only are told. */
export async function retentionCommand(config: Config, database: OpenDatabase, log: Log, words: readonly string[]): Promise<number> {
  if (words.join(' ') !== 'run') {
    console.log('mast retention run');
    return 2;
  }
  return inOperatorWorld(config, database, log, async ({ core }) => {
    await requireOpenable(core.store, core.keys);
    console.log(JSON.stringify(await runRetention(core, { again: true })));
    return 0;
  });
}
