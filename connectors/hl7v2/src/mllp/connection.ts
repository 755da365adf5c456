import type { Socket } from 'node:net';

import type { Answer } from '../ack/answer-frame.ts';
import type { Counter, Meters } from '../metrics/meters.ts';
import { FrameReader } from './frame-reader.ts';
import type { FrameLimits } from './frame-reader.ts';

/** Frames of one connection that wait for their answers, and bytes of answers that the sender has not taken: beyond either, nothing more is read from it (judgement). */
const [mostWaiting, mostUntaken] = [1_000, 262_144];

/** Why a connection ends, as it is counted. */
export type Ending = Extract<Counter, `connections_${string}`>;

/** One sender. Frames are answered in the order in which they came, each answer in one write. */
export class Connection {
  readonly #socket: Socket;
  readonly #reader: FrameReader;
  readonly #answer: (frame: Buffer) => readonly Promise<Answer>[];
  readonly #meters: Meters;
  readonly #now: () => number;
  /** Answers go out one after another: each waits for the one before. */
  #turn: Promise<void> = Promise.resolve();
  #waiting = 0;
  #ended = false;
  readonly openedMs: number;
  lastByteMs: number;
  /** When the unfinished message began. */
  partialMs: number | undefined;
  /** When the sender stopped taking answers. */
  untakenMs: number | undefined;
  frames = 0;
  #onChange: () => void;

  constructor(socket: Socket, limits: FrameLimits, answer: (frame: Buffer) => readonly Promise<Answer>[], meters: Meters, now: () => number, onChange: () => void) {
    [this.#socket, this.#answer, this.#meters, this.#now, this.#onChange] = [socket, answer, meters, now, onChange];
    this.#reader = new FrameReader(limits);
    this.openedMs = now();
    this.lastByteMs = this.openedMs;
    socket.on('data', (piece: Buffer) => this.#read(piece));
    socket.on('drain', () => this.#goOn());
    // A sender that ends its side has said all: what is due is still sent.
    socket.on('end', () => void this.#turn.then(() => this.#socket.end()));
  }

  /** Room that its unfinished message takes up. */
  get held(): number {
    return this.#reader.held;
  }

  /** Closes at once and answers nothing more: what was not answered is the sender's to send again. */
  close(ending?: Ending): void {
    if (this.#ended) return;
    this.#ended = true;
    if (ending !== undefined) this.#meters.count(ending);
    this.#socket.destroy();
  }

  #read(piece: Buffer): void {
    if (this.#ended) return;
    this.lastByteMs = this.#now();
    const { frames, fault } = this.#reader.read(piece);
    const { junkBytes, withoutCr, restarted } = this.#reader.takeNews();
    if (junkBytes > 0) this.#meters.count('junk_bytes', junkBytes);
    if (withoutCr > 0) this.#meters.count('frames_without_final_cr', withoutCr);
    if (restarted > 0) this.#meters.count('frames_restarted', restarted);
    if (frames.length > 0) this.partialMs = undefined;
    if (this.#reader.isWithin) this.partialMs ??= this.lastByteMs;
    for (const frame of frames) this.#take(frame);
    if (fault !== undefined) this.#afterAnswers(fault === 'junk' ? 'connections_closed_junk' : 'connections_closed_size');
    this.#onChange();
    if (this.#isFull()) this.#socket.pause();
  }

  #take(frame: Buffer): void {
    this.frames += 1;
    this.#meters.count('frames');
    for (const answer of this.#answer(frame)) {
      this.#waiting += 1;
      const before = this.#turn;
      this.#turn = this.#send(before, answer);
    }
  }

  async #send(before: Promise<void>, answer: Promise<Answer>): Promise<void> {
    // Both are awaited, so that neither can fail unheard.
    const [said] = await Promise.all([answer.catch((): Answer => 'close'), before]);
    this.#waiting -= 1;
    if (this.#ended) return;
    if (said === 'close') this.close();
    else if (said !== undefined) this.#write(said);
    this.#goOn();
  }

  #write(bytes: Buffer): void {
    if (!this.#socket.write(bytes)) this.untakenMs ??= this.#now();
  }

  #goOn(): void {
    if (this.#ended) return;
    if (this.#socket.writableLength === 0) this.untakenMs = undefined;
    if (!this.#isFull() && this.#socket.isPaused()) this.#socket.resume();
  }

  #isFull(): boolean {
    return this.#waiting >= mostWaiting || this.#socket.writableLength >= mostUntaken;
  }

  /** What came before the fault is answered first. */
  #afterAnswers(ending: Ending): void {
    this.#socket.pause();
    void this.#turn.then(() => this.close(ending));
  }
}
