import { startListener } from './running-listener.ts';

/** A listener in a process of its own, for tests of its memory: says its port, then its resident memory whenever it is asked. */
const running = await startListener({ limits: { firstSeconds: 3_600, messageSeconds: 3_600 } });
process.on('message', (asked) => {
  if (asked === 'end') void running.close().then(() => process.exit(0));
  else process.send?.({ rss: process.memoryUsage.rss() });
});
process.send?.({ port: running.port });
