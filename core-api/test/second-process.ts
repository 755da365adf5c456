import { readCatalogue } from '../src/answer/gateway-catalogue.ts';
import { buildApp } from '../src/app.ts';
import { openKeys } from '../src/keys/open-keys.ts';
import { systemClock } from '../src/shared/clock.ts';
import { randomIds } from '../src/shared/ids.ts';
import { jsonLog } from '../src/shared/log.ts';
import { createStore } from '../src/store/create-store.ts';

/** The service in a process of its own, on the database and keys of a test: `node second-process.ts <database url> <keys folder> <core url>`. Its address is its first line. */
const [, , connectionString = '', keysFolder = '', coreUrl = ''] = process.argv;
const app = await buildApp(
  {
    store: createStore({ connectionString, max: 5 }),
    keys: await openKeys(keysFolder),
    clock: systemClock,
    ids: randomIds,
    log: jsonLog((line) => process.stderr.write(line), () => systemClock.now()),
    environment: 'training',
    catalogue: readCatalogue(),
    coreUrl,
    cdsUrl: 'http://127.0.0.1:4301',
  },
  { embedOrigins: ['http://127.0.0.1:4301'] },
);
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
// Its input ends with whoever started it: it never outlives a test that was stopped.
process.stdin.resume().on('end', () => process.exit());
