import { parseArgs } from 'node:util';

import { readVerifierKey, writeVerifierKey } from '../audit/note/verifier-key.ts';
import { createWitness } from '../audit/witness/serve-witness.ts';
import { openWitnessFolder } from '../audit/witness/witness-folder.ts';
import { systemClock } from '../shared/clock.ts';
import { jsonLog } from '../shared/log.ts';
import { fromWhereTheyStand } from './from-where-they-stand.ts';

const usage = `mast witness --dir <folder> --name <name> --key-only                print this witness's verifier key; made with the folder
mast witness --dir <folder> --name <name> --log <verifier key> [--log ...] [--port 4390] [--host 127.0.0.1]
  signs checkpoints of these logs that go on from what it signed before, and refuses any other (docs/audit.md); needs no database`;

/** `mast witness`: runs until it is told to stop. */
export async function witness(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: { dir: { type: 'string' }, name: { type: 'string' }, log: { type: 'string', multiple: true, default: [] }, port: { type: 'string', default: '4390' }, host: { type: 'string', default: '127.0.0.1' }, 'key-only': { type: 'boolean', default: false } },
  });
  const logs = values.log.map(readVerifierKey).filter((key) => key?.type === 'log').filter((key) => key !== undefined);
  if (values.dir === undefined || values.name === undefined || logs.length !== values.log.length || (logs.length === 0 && !values['key-only'])) {
    console.log(usage);
    return 2;
  }
  const folder = openWitnessFolder(fromWhereTheyStand(values.dir), values.name);
  try {
    console.log(writeVerifierKey(folder.key));
    if (values['key-only']) return 0;
    const server = createWitness(folder, logs, systemClock, jsonLog((line) => process.stderr.write(line), () => systemClock.now()));
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(Number(values.port), values.host, resolve));
    console.log(`witness listening on ${values.host}:${values.port}`);
    await new Promise<void>((resolve) => {
      process.once('SIGTERM', () => resolve());
      process.once('SIGINT', () => resolve());
    });
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    return 0;
  } finally {
    folder.close();
  }
}
