import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Specimen } from '@mast/connector-kit/testing';
import { conformanceTests } from '@mast/connector-kit/testing';
import { test, vi } from 'vitest';

import { sftpCsv } from '../src/index.ts';
import { FakePartner } from './fake-partner.ts';

// Real sockets: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const noRequests = 'SFTP has no requests of this kind: a file is fetched as one stream, whole or not at all';
const specimen: Specimen = {
  connector: sftpCsv,
  folder: 'sftp-csv',
  readme: readFileSync(join(import.meta.dirname, '../README.md'), 'utf8'),
  startSource: async (mode) => (await FakePartner.start(mode === 'full' ? 'full' : 'delta')).source(),
  skips: {
    'fault.redirect': noRequests, 'fault.busy-seconds': noRequests, 'fault.busy-date': noRequests, 'fault.next-page-fails': noRequests, 'fault.loop': noRequests, 'fault.forgotten-cursor': noRequests,
    'security.foreign-link': noRequests,
    'read.repeatable': 'a file leaves the inbox once it is answered: from the start there is nothing to be read a second time',
    'read.lazy': 'a file is held to its manifest before a row of it is sent, so all of it is fetched, into a file without a name; pages are made one at a time',
    'discover.retyped': 'a CSV file says no types: what a column holds is found row by row, and too many that do not fit hold the file',
  },
};
conformanceTests(test, specimen);
