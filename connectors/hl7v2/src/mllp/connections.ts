import type { Hl7v2Config } from '../config.ts';
import type { Meters } from '../metrics/meters.ts';
import type { Connection } from './connection.ts';

/** Holds all connections to the limits that they share. */
export class Connections {
  readonly #limits: Hl7v2Config['limits'];
  readonly #meters: Meters;
  readonly #open = new Set<Connection>();
  #held = new Map<Connection, number>();
  #sum = 0;

  constructor(limits: Hl7v2Config['limits'], meters: Meters) {
    [this.#limits, this.#meters] = [limits, meters];
  }

  /**
   * Lets one more in. When all places are taken, the connection that never sent a whole message, and of those the oldest, makes room; where all have, the
   * newcomer is turned away (false): senders that work are never put out.
   */
  add(connection: Connection): boolean {
    if (this.#open.size >= this.#limits.connections) {
      const [oldest] = [...this.#open].filter(({ frames }) => frames === 0);
      if (oldest === undefined) return false;
      oldest.close('connections_evicted');
      this.remove(oldest);
    }
    this.#open.add(connection);
    return true;
  }

  remove(connection: Connection): void {
    this.#open.delete(connection);
    this.#sum -= this.#held.get(connection) ?? 0;
    this.#held.delete(connection);
  }

  /** After a connection read something: whoever holds most is closed while all together hold too much. */
  weigh(connection: Connection): void {
    if (!this.#open.has(connection)) return;
    const held = connection.held;
    this.#sum += held - (this.#held.get(connection) ?? 0);
    if (held === 0) this.#held.delete(connection);
    else this.#held.set(connection, held);
    while (this.#sum > this.#limits.heldBytes && this.#held.size > 0) {
      const [most] = [...this.#held].reduce((left, right) => (right[1] > left[1] ? right : left));
      most.close('connections_closed_size');
      this.remove(most);
    }
  }

  /** Closes those that are silent or slow for too long. Called about once a second. */
  sweep(nowMs: number): void {
    const { idleSeconds, firstSeconds, messageSeconds } = this.#limits;
    let oldest = 0;
    for (const connection of this.#open) {
      const { openedMs, lastByteMs, partialMs, untakenMs, frames } = connection;
      const since = (ms: number | undefined): number => (ms === undefined ? 0 : (nowMs - ms) / 1_000);
      oldest = Math.max(oldest, since(partialMs));
      if (since(partialMs) > messageSeconds || since(untakenMs) > messageSeconds) this.#end(connection, 'connections_closed_slow');
      else if ((frames === 0 && since(openedMs) > firstSeconds) || since(lastByteMs) > idleSeconds) this.#end(connection, 'connections_closed_idle');
    }
    this.#meters.set('connections', this.#open.size);
    this.#meters.set('bytes_held', this.#sum);
    this.#meters.set('oldest_partial_seconds', oldest);
  }

  closeAll(): void {
    for (const connection of this.#open) connection.close();
    this.#open.clear();
  }

  #end(connection: Connection, ending: 'connections_closed_slow' | 'connections_closed_idle'): void {
    connection.close(ending);
    this.remove(connection);
  }
}
