import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { removeEmbeddedPostgres } from '@mast/core-api/embedded';

import { demonstrationFolders } from '../../src/folders.ts';
import { benchAlone } from './bench-alone.ts';
import { benchWithCore } from './bench-with-core.ts';

/**
 * `npm run bench:mllp -- --seconds 10 --connections 1,32 --attendances 500`: acknowledgements a second that are durable before they are sent, first of the listener alone
 * (in shadow), then with core-api, which takes the rows meanwhile. Senders run in this process and take CPU too. Prints JSON.
 */
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '10' }, connections: { type: 'string', default: '1,8,32' }, attendances: { type: 'string', default: '500' }, port: { type: 'string', default: '6550' }, 'no-core': { type: 'boolean', default: false } },
});
const folder = join(demonstrationFolders().mast, 'bench-mllp');
rmSync(folder, { recursive: true, force: true });
const wish = { folder, portBase: Number(values.port), seconds: Number(values.seconds), connections: values.connections.split(',').map(Number), attendances: Number(values.attendances) };
const say = (line: string): void => void process.stderr.write(`… ${line}\n`);
const alone = await benchAlone(wish, say);
const withCore = values['no-core'] ? undefined : await benchWithCore(wish, say);
await removeEmbeddedPostgres(folder);
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ alone, withCore }, undefined, 2)}\n`);
