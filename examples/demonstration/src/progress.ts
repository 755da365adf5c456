/** Lines that say what is happening and how far: a bar with real counts on a terminal, one line for each tenth elsewhere. */
export type Progress = { step(text: string): void; count(text: string, done: number, of: number): void; endCount(): void };

const barWidth = 24;

/** @param since moment of the start, in ms of `performance.now()` */
export function consoleProgress(since: number, write: (text: string) => void, isTerminal: boolean): Progress {
  let lastTenth = -1;
  const clock = (): string => `${((performance.now() - since) / 1000).toFixed(1).padStart(6)} s`;
  return {
    step: (text) => write(`${clock()}  ${text}\n`),
    count(text, done, of) {
      const share = of === 0 ? 1 : done / of;
      if (isTerminal) {
        const filled = Math.round(share * barWidth);
        write(`\r${clock()}  ${text} [${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${done}/${of} `);
        return;
      }
      const tenth = Math.floor(share * 10);
      if (tenth > lastTenth) write(`${clock()}  ${text} ${done}/${of}\n`);
      lastTenth = tenth;
    },
    endCount() {
      if (isTerminal) write('\n');
      lastTenth = -1;
    },
  };
}
