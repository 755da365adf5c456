/** Where a load stands, for people who wait. */
export type Stage = 'read' | 'compare' | 'group' | 'write' | 'index';
export type Progress = {
  readonly stage: (name: Stage) => void;
  /** How much of the stage is done, from 0 to 1. */
  readonly part: (done: number) => void;
};

/** Says at most this often how far it is. */
const everyMs = 5_000;

/** Tells `say` in a line how far each stage is and when it will be done. */
export function tellProgress(say: (line: string) => void, nowMs: () => number): Progress {
  let [name, since, told]: [Stage, number, number] = ['read', nowMs(), 0];
  return {
    stage(next) {
      [name, since, told] = [next, nowMs(), nowMs()];
      say(`${next} ...`);
    },
    part(done) {
      const now = nowMs();
      if (now - told < everyMs || done <= 0) return;
      told = now;
      const leftSeconds = Math.ceil(((now - since) / done) * (1 - done) / 1000);
      say(`${name} ${Math.floor(done * 100)} %, about ${leftSeconds} s more`);
    },
  };
}
