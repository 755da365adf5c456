import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

import { faultAt, lineFaults, portAt, servedAt } from './line-faults.ts';

/** The line itself, in a thread of its own: its connections to the server are not the connector's, and the kit watches those of the test's thread. */
const { target, host, shared } = workerData as { target: { host: string; port: number }; host: string; shared: SharedArrayBuffer };
const state = new Int32Array(shared);
const fault = (): (typeof lineFaults)[number] | undefined => lineFaults[Atomics.load(state, faultAt) - 1];

const server = createServer((near) => {
  near.on('error', () => undefined);
  if (fault() === 'unreachable') return void near.destroy();
  if (fault() === 'hang') return void near.resume();
  if (fault() === 'garbage') return void near.end('<html>Sign in to continue</html>');
  pass(near);
  return undefined;
});
server.listen(0, host, () => {
  Atomics.store(state, portAt, (server.address() as AddressInfo).port);
  parentPort?.postMessage('listening');
});

function pass(near: Socket): void {
  const far = connect(target.port, target.host);
  far.on('error', () => near.destroy()).on('close', () => near.end());
  near.on('close', () => far.destroy());
  let fetches = 0;
  near.on('data', (bytes) => {
    if (/fetch forward/.test(bytes.toString('latin1'))) {
      fetches += 1;
      if (fault() === 'error') return void near.write(failure('57P01'));
      if (fault() === 'next-page-fails' && fetches > 1) return void near.destroy();
    }
    return void far.write(bytes);
  });
  const count = counter(() => fetches > 0, () => void Atomics.add(state, servedAt, 1));
  far.on('data', (bytes) => {
    count(bytes);
    const wrong = fault();
    if (fetches < 2 || (wrong !== 'cut' && wrong !== 'truncated' && wrong !== 'drip')) return void near.write(bytes);
    far.pause();
    const half = bytes.subarray(0, Math.floor(bytes.length / 2));
    if (wrong === 'drip') return void near.write(half);
    if (wrong === 'truncated') return void near.end(half);
    return void near.write(half, () => near.resetAndDestroy());
  });
}

/** Counts DataRow messages (`D`) in a server's bytes, however they are cut (PostgreSQL manual, 54.7). */
function counter(isWanted: () => boolean, count: () => void): (bytes: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    while (rest.length >= 5) {
      const length = 1 + rest.readInt32BE(1);
      if (rest.length < length) return;
      if (rest[0] === 0x44 && isWanted()) count();
      rest = rest.subarray(length);
    }
  };
}

/** An ErrorResponse as a server that is being shut down sends it. */
function failure(state: string): Buffer {
  const body = Buffer.from(`SFATAL\0VFATAL\0C${state}\0Mterminating connection\0\0`);
  const head = Buffer.alloc(5);
  head.write('E', 0);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
