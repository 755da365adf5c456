import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { conformanceTests } from '@mast/connector-kit/testing';
import type { Specimen } from '@mast/connector-kit/testing';
import { test, vi } from 'vitest';

import { caseManagementOdata } from '../src/index.ts';
import { odataSource } from './odata-source.ts';

// Real sockets: a busy machine may take its time.
vi.setConfig({ testTimeout: 30_000 });

const specimen: Specimen = {
  connector: caseManagementOdata,
  // The second connector of its package; its id is what a configuration calls it by, behind `case-management#`.
  folder: 'case-management-odata',
  readme: readFileSync(join(import.meta.dirname, '../README.md'), 'utf8'),
  startSource: (mode) => odataSource(mode === 'full' ? 'full' : 'delta'),
  skips: { 'delta.gap': 'OData has no numbering of changes in which a gap could be seen: a delta link stands for all of them, and everything is listed once a week' },
};
conformanceTests(test, specimen);
