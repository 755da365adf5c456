import { parentPort, workerData } from 'node:worker_threads';

import { openKeys } from '../../keys/open-keys.ts';
import type { SourceEntry } from './audit-source.ts';
import { checkEntries } from './check-entries.ts';

/*
 * A thread of a verification: pages of leaves come in, and what there is to say of them goes back, in the order in which they came.
 */

const { keysFolder } = workerData as { readonly keysFolder: string };
// The thread that started this one has seen to it that the store is this environment's.
const keys = await openKeys(keysFolder, { make: false });
parentPort?.on('message', (entries: string) => parentPort?.postMessage(checkEntries(JSON.parse(entries) as readonly SourceEntry[], keys)));
