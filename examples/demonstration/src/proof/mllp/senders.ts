import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What lock-step senders saw. */
export type Sent = {
  /** Positive answers by number of the message: how often each was told that it was taken. */
  readonly taken: Uint8Array;
  readonly latenciesMs: number[];
  readonly others: Map<string, number>;
  reconnects: number;
  readonly seconds: number;
};

export type SendWish = {
  readonly port: number;
  readonly connections: number;
  readonly messages: number;
  readonly frame: (number: number) => Buffer;
  readonly controlId: (number: number) => string;
  /** Called now and then with how many were taken. */
  readonly onTaken?: (taken: number) => void;
  /** Set to stop waiting and drop every connection at once. */
  readonly dropped?: { drop: () => void };
};

/** A sender waits this long for an answer before it drops the connection and sends again, as integration engines do. */
const answerMs = 30_000;

/**
 * Sends messages 0 to n - 1 over so many connections, each waiting for its acknowledgement before the next; a connection that breaks or stays silent is opened again and the same
 * message sent again, for ever. Every acknowledgement must name the message that it follows.
 */
export async function sendAll(wish: SendWish): Promise<Sent> {
  const sent = { taken: new Uint8Array(wish.messages), latenciesMs: [] as number[], others: new Map<string, number>(), reconnects: 0, seconds: 0 };
  const started = performance.now();
  let next = 0;
  let count = 0;
  const sockets = new Set<Socket>();
  if (wish.dropped !== undefined) wish.dropped.drop = (): void => sockets.forEach((socket) => socket.destroy());
  const line = async (): Promise<void> => {
    let sender: Sender | undefined;
    for (let number = next++; number < wish.messages; number = next++) {
      const frame = wish.frame(number);
      for (let code: string | undefined; code !== 'AA' && code !== 'CA'; ) {
        if (sender === undefined || sender.socket.destroyed) {
          if (sender !== undefined) sent.reconnects += 1;
          sender = await open(wish.port, sockets);
        }
        const from = performance.now();
        const answer = await sender.ask(frame);
        if (answer === undefined) continue;
        code = /\rMSA\|([A-Z]{2})\|([^|\r]*)/.exec(answer)?.[1];
        const named = /\rMSA\|[A-Z]{2}\|([^|\r]*)/.exec(answer)?.[1];
        if (named !== wish.controlId(number)) throw new Error('an acknowledgement of another message');
        if (code === 'AA' || code === 'CA') {
          sent.latenciesMs.push(performance.now() - from);
          sent.taken[number] = (sent.taken[number] ?? 0) + 1;
          count += 1;
          if (count % 100 === 0) wish.onTaken?.(count);
        } else sent.others.set(String(code), (sent.others.get(String(code)) ?? 0) + 1);
      }
    }
    sender?.socket.destroy();
  };
  await Promise.all(Array.from({ length: wish.connections }, line));
  sent.seconds = (performance.now() - started) / 1_000;
  return sent;
}

type Sender = { readonly socket: Socket; ask(frame: Buffer): Promise<string | undefined> };

async function open(port: number, sockets: Set<Socket>): Promise<Sender> {
  for (;;) {
    const socket = connect(port, '127.0.0.1').setNoDelay(true);
    const opened = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (opened) return senderOf(socket, sockets);
    socket.destroy();
    await pause(50);
  }
}

function senderOf(socket: Socket, sockets: Set<Socket>): Sender {
  let held: Buffer = Buffer.alloc(0);
  let answer: ((text: string | undefined) => void) | undefined;
  sockets.add(socket);
  socket.on('error', () => undefined);
  socket.on('close', () => {
    sockets.delete(socket);
    answer?.(undefined);
  });
  socket.on('data', (piece: Buffer) => {
    held = held.length === 0 ? piece : Buffer.concat([held, piece]);
    const end = held.indexOf('\u001c\r');
    if (end === -1) return;
    const text = held.toString('latin1', 1, end);
    held = held.subarray(end + 2);
    answer?.(text);
  });
  return {
    socket,
    ask: (frame) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => socket.destroy(), answerMs);
        answer = (text): void => {
          clearTimeout(timer);
          answer = undefined;
          resolve(text);
        };
        if (socket.destroyed) answer(undefined);
        else socket.write(frame);
      }),
  };
}
