import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { expect, test, vi } from 'vitest';

import { adt, framed } from './messages.ts';
import { MllpClient, codeOf, fieldOf } from './mllp-client.ts';

// Thousands of sockets on a busy machine.
vi.setConfig({ testTimeout: 180_000 });
const mostGrowth = 64 * 1_048_576;
const [slowSockets, junkBytes] = [5_000, 300 * 1_048_576];

type Listener = { readonly child: ChildProcess; readonly port: number; readonly rss: () => Promise<number> };

/** In a process of its own, warm: what it takes up afterwards is the crowd's. */
async function listener(): Promise<Listener> {
  const child = fork(join(import.meta.dirname, 'crowd-listener.ts'), { execArgv: [] });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const rss = async (): Promise<number> => {
    child.send('rss');
    return ((await once(child, 'message')) as [{ rss: number }])[0].rss;
  };
  const client = await MllpClient.connect(port);
  for (let at = 0; at < 300; at += 1) await client.send(framed(adt({ id: `W${at}`, patient: `P${at % 10}`, visit: `V${at % 10}` })));
  client.end();
  return { child, port, rss };
}

/** Until this, or the end of the connection. */
function first(socket: Socket, event: 'connect' | 'drain'): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off(event, done).off('close', done);
      resolve();
    };
    socket.once(event, done).once('close', done);
    if (socket.destroyed) done();
  });
}

test('5,000 slow senders and 300 MB of junk take less than 64 MiB, and a good sender is answered all the while', async () => {
  const { child, port, rss } = await listener();
  try {
    const before = await rss();
    const good = await MllpClient.connect(port);
    expect(codeOf(await good.send(framed(adt({ id: 'G0' }))))).toBe('AA');
    const crowd: Socket[] = [];
    let [most, answered] = [0, 0];
    const look = async (): Promise<void> => {
      most = Math.max(most, (await rss()) - before);
      answered += 1;
      const ack = await good.send(framed(adt({ id: `G${answered}` })));
      expect([codeOf(ack), fieldOf(ack, 'MSA', 2)]).toEqual(['AA', `G${answered}`]);
    };
    for (let at = 0; at < slowSockets; at += 1) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.once('connect', () => void socket.write(at % 2 === 0 ? '\u000bMSH|^~\\&|slow' : '\u000b'));
      crowd.push(socket);
      if (at % 250 === 249) {
        await sleep(20);
        await look();
        for (const slow of crowd) if (!slow.destroyed && slow.writable) slow.write('x');
      }
    }
    for (let sent = 0; sent < junkBytes; ) {
      const socket = connect(port, '127.0.0.1').setMaxListeners(20);
      let closed = false;
      socket.on('error', () => undefined);
      socket.on('close', () => {
        closed = true;
      });
      await first(socket, 'connect');
      // Half of it within frames that begin as messages and never end.
      if (sent % 2 === 0) socket.write('\u000bMSH|^~\\&|');
      for (; !closed && sent < junkBytes; sent += 1_048_577) {
        if (!socket.write(Buffer.alloc(1_048_577, 'j'))) await first(socket, 'drain');
      }
      await look();
    }
    for (const socket of crowd) socket.destroy();
    good.end();
    expect(answered).toBeGreaterThan(20);
    expect(most).toBeLessThan(mostGrowth);
  } finally {
    child.send('end');
    await Promise.race([once(child, 'exit'), sleep(5_000)]);
    child.kill('SIGKILL');
  }
});
