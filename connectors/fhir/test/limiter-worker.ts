import { limited } from '../src/pds/limiter.ts';

/** One of several processes that share a rate: asks so many times, as fast as it may. */
const [folder = '', perSecond = '', requests = '', url = ''] = process.argv.slice(2);
const signal = new AbortController().signal;
for (let at = 0; at < Number(requests); at += 1) {
  await limited({ folder, perSecond: Number(perSecond) }, signal, async () => {
    await (await globalThis.fetch(url)).arrayBuffer();
  });
}
