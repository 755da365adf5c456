import { appendFileSync } from 'node:fs';

import { limited } from '../src/pds/limiter.ts';

/** One of several processes that share a rate: asks so many times, as fast as it may, and notes when, by the clock that all processes have in common. */
const [folder = '', perSecond = '', requests = '', url = '', notes = ''] = process.argv.slice(2);
const signal = new AbortController().signal;
for (let at = 0; at < Number(requests); at += 1) {
  await limited({ folder, perSecond: Number(perSecond) }, signal, async () => {
    appendFileSync(notes, `${process.hrtime.bigint() / 1_000n}\n`);
    await (await globalThis.fetch(url)).arrayBuffer();
  });
}
