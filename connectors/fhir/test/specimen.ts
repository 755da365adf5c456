import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Connector } from '@mast/connector-kit';
import type { Specimen } from '@mast/connector-kit/testing';

import { fhir } from '../src/index.ts';
import { serverOnSocket } from './fake-server.ts';

/** This connector as it is put to the conformance kit, with the stub behind a real socket. */
export const specimen: Specimen = {
  connector: fhir as Connector<unknown>,
  folder: 'fhir',
  readme: readFileSync(join(import.meta.dirname, '../README.md'), 'utf8'),
  startSource: serverOnSocket,
};
