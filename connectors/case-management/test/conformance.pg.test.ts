import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { conformanceTests } from '@mast/connector-kit/testing';
import type { Specimen } from '@mast/connector-kit/testing';
import { afterAll, beforeAll, test } from 'vitest';

import { caseManagement } from '../src/index.ts';
import { reportingSource } from './reporting-source.ts';
import { testDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const noRequests = 'a database session has no requests of this kind: rows come by one cursor over one line';
const noNumbers = 'a snapshot has no numbered changes: every row is compared with what was delivered, in one order';
const specimen: Specimen = {
  connector: caseManagement,
  folder: 'case-management',
  readme: readFileSync(join(import.meta.dirname, '../README.md'), 'utf8'),
  startSource: (mode) => reportingSource(database, mode === 'full' ? 'full' : 'delta'),
  skips: {
    'fault.redirect': noRequests, 'fault.busy-seconds': noRequests, 'fault.busy-date': noRequests, 'fault.loop': noRequests, 'security.foreign-link': noRequests,
    'fault.no-rows': 'a result without rows is an empty table; that a table looks empty while it is reloaded is shown in reload.pg.test.ts',
    'fault.forgotten-cursor': 'the cursor names our own reading: the database knows none that it could forget',
    'fault.charset': 'the server turns every row into UTF-8; a database without an encoding is refused, shown in connect.pg.test.ts',
    'delta.gap': noNumbers, 'delta.out-of-order': noNumbers,
  },
};
conformanceTests(test, specimen);
