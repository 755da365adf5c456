import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Specimen } from '@mast/connector-kit/testing';

import { fhir } from '../src/index.ts';
import { registerOnSocket } from './fake-register.ts';

/** This connector as it is put to the conformance kit, with a register behind a real socket. */
export const specimen: Specimen = {
  connector: fhir,
  folder: 'fhir',
  readme: readFileSync(join(import.meta.dirname, '../README.md'), 'utf8'),
  startSource: registerOnSocket,
};
