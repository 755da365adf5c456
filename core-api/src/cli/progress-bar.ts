import { systemClock } from '../shared/clock.ts';

const width = 30;
const everyMs = 200;

/** A bar on a terminal's error stream; nothing where nobody looks. */
export function progressBar(): { readonly show: (log: { readonly log: number; readonly size: number }, done: number) => void; readonly end: () => void } {
  const isSeen = process.stderr.isTTY;
  const begun = systemClock.now().getTime();
  let last = 0;
  return {
    show({ log, size }, done) {
      const now = systemClock.now().getTime();
      if (!isSeen || now - last < everyMs) return;
      last = now;
      const part = size === 0 ? 1 : Math.min(1, done / size);
      const bar = '='.repeat(Math.round(part * width)).padEnd(width);
      process.stderr.write(`\rlog ${log} [${bar}] ${Math.floor(part * 100)}% ${done} of ${size}, ${Math.round((done / Math.max(1, now - begun)) * 1000)}/s `);
    },
    end() {
      if (isSeen) process.stderr.write('\n');
    },
  };
}
