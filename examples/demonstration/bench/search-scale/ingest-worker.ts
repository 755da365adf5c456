import { parentPort, workerData } from 'node:worker_threads';

import { type Sent, sendRows, type Target } from './send-rows.ts';

const { target, wish } = workerData as { target: Target; wish: Sent };
let stopped = false;
parentPort?.once('message', () => (stopped = true));
parentPort?.postMessage(await sendRows(target, wish, fetch, () => stopped));
// Also when the rows ran out before anybody said stop.
parentPort?.close();
