import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A sender as plain as can be: writes bytes, and reads frames. */
export class MllpClient {
  readonly socket: Socket;
  readonly answers: string[] = [];
  /** Bytes of answers as they came, one piece a read. */
  readonly pieces: Buffer[] = [];
  #rest = Buffer.alloc(0);
  #wake: (() => void) | undefined;
  closed = false;

  constructor(socket: Socket) {
    this.socket = socket.setNoDelay(true);
    socket.on('data', (piece: Buffer) => {
      this.pieces.push(piece);
      this.#rest = Buffer.concat([this.#rest, piece]);
      for (let end = this.#rest.indexOf('\u001c\r'); end !== -1; end = this.#rest.indexOf('\u001c\r')) {
        this.answers.push(this.#rest.subarray(1, end).toString('latin1'));
        this.#rest = this.#rest.subarray(end + 2);
      }
      this.#wake?.();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.closed = true;
      this.#wake?.();
    });
  }

  static async connect(port: number): Promise<MllpClient> {
    const socket = connect(port, '127.0.0.1');
    const client = new MllpClient(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return client;
  }

  /** The answers once there are so many, or the connection is closed. Throws after ten seconds. */
  async until(count: number): Promise<readonly string[]> {
    const deadline = AbortSignal.timeout(10_000);
    while (this.answers.length < count && !this.closed) {
      if (deadline.aborted) throw new Error(`${this.answers.length} of ${count} answers`);
      await Promise.race([new Promise<void>((resolve) => (this.#wake = resolve)), sleep(100)]);
    }
    return this.answers;
  }

  async send(bytes: Buffer): Promise<string | undefined> {
    const before = this.answers.length;
    this.socket.write(bytes);
    return (await this.until(before + 1))[before];
  }

  end(): void {
    this.socket.destroy();
  }
}

/** `MSA-1` of an acknowledgement. */
export function codeOf(ack: string | undefined): string | undefined {
  return fieldOf(ack, 'MSA', 1);
}

/** A field of an acknowledgement, as it stands. MSH-1 is the separator. */
export function fieldOf(ack: string | undefined, segment: string, field: number): string | undefined {
  const line = ack?.split('\r').find((one) => one.startsWith(segment));
  const separator = line?.[3] ?? '|';
  const parts = line?.split(separator);
  return parts === undefined ? undefined : segment === 'MSH' ? (field === 1 ? separator : (parts[field - 1] ?? '')) : (parts[field] ?? '');
}
