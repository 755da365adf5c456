import { hl7v2 } from '../src/index.ts';
import { testConfig } from './messages.ts';

/** A listener for files in a process of its own, to be killed at any moment: each page goes to its parent, which is core-api to it, and is committed once the parent says so. */
const [folder = '', inbox = '', outbox = ''] = process.argv.slice(2);
const config = { ...testConfig(folder, 1, { files: { inbox, outbox, settleSeconds: 0.05 } }), host: undefined };
let asked = 0;
const waiting = new Map<number, () => void>();
process.on('message', (answered) => {
  waiting.get(Number(answered))?.();
});
await hl7v2.listen?.(
  {
    feedId: 'feed', config, clock: { now: () => new Date() }, log: { info: () => undefined, error: () => undefined }, signal: new AbortController().signal, fetch: () => Promise.reject(new Error('it fetches nothing')),
    state: { read: () => Promise.resolve(undefined), write: () => Promise.resolve(), temporaryFile: () => Promise.reject(new Error('none')) }, progress: () => undefined,
  },
  async (page) => {
    asked += 1;
    const number = asked;
    await new Promise<void>((resolve) => {
      waiting.set(number, resolve);
      process.send?.({ number, page });
    });
    return { applied: page.records.length, unchanged: 0, rejected: 0, tombstoned: page.tombstones.length, held: 0, rejects: [], sequence: number };
  },
);
