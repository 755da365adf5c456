import { conformanceTests } from '@mast/connector-kit/testing';
import { test, vi } from 'vitest';

import { specimen } from './specimen.ts';

// Real sockets: a busy machine may take its time.
vi.setConfig({ testTimeout: 30_000 });
conformanceTests(test, specimen);
