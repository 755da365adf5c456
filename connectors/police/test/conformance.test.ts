import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { conformanceTests } from '@mast/connector-kit/testing';
import type { Specimen } from '@mast/connector-kit/testing';
import { describe, test, vi } from 'vitest';

import { police } from '../src/index.ts';
import { FakeForce } from './fake-force.ts';
import { httpsWay } from './https-way.ts';
import { sftpWay } from './sftp-way.ts';
import { connectCsv, nicheXml } from './write-extract.ts';

// Real sockets: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const oneStream = 'an extract is fetched as one stream, whole or not at all: there is no next page';
const asFiles = {
  'fault.next-page-fails': oneStream, 'fault.loop': oneStream,
  'fault.forgotten-cursor': 'the place in the feed is a file number of ours: there is no cursor that a force could forget',
  'read.repeatable': 'an extract leaves the inbox once it is answered: from the start there is nothing to be read a second time',
  'read.lazy': 'an extract is held to its manifest before a row of it is sent, so all of it is fetched, into a file without a name; pages are made one at a time',
  'discover.retyped': 'neither CSV nor these extracts in XML say types: what a part holds is found row by row, and too many that do not fit hold the file',
};
const noRequests = 'SFTP has no requests of this kind: a file is fetched as one stream, whole or not at all';
const common = { connector: police, folder: 'police', readme: readFileSync(join(import.meta.dirname, '../README.md'), 'utf8') } as const;

describe('Connect investigations in CSV, over SFTP', () => {
  const specimen: Specimen = {
    ...common,
    startSource: async (mode) => new FakeForce(mode === 'full' ? 'full' : 'delta', connectCsv, await sftpWay()).source(),
    skips: { ...asFiles, 'fault.redirect': noRequests, 'fault.busy-seconds': noRequests, 'fault.busy-date': noRequests, 'security.foreign-link': noRequests },
  };
  conformanceTests(test, specimen);
});

describe('Niche occurrences in XML, over HTTPS', () => {
  const specimen: Specimen = { ...common, startSource: async (mode) => new FakeForce(mode === 'full' ? 'full' : 'delta', nicheXml, await httpsWay()).source(), skips: asFiles };
  conformanceTests(test, specimen);
});
