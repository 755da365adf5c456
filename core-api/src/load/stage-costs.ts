import type { Progress, Stage } from './progress.ts';

/** What a stage took: seconds, CPU seconds of all threads, and the greatest memory until its end. */
export type StageCost = { readonly seconds: number; readonly cpuSeconds: number; readonly peakMemoryMb: number };

/** Passes progress on, and notes what each stage took. What comes before the first is `scan`: the files are looked through. */
export function stageCosts(progress: Progress): Progress & { readonly costs: () => Readonly<Partial<Record<Stage | 'scan', StageCost>>> } {
  const costs: Partial<Record<Stage | 'scan', StageCost>> = {};
  let [name, since, cpu]: [Stage | 'scan', number, number] = ['scan', performance.now(), cpuSeconds()];
  const close = (): void => {
    costs[name] = { seconds: tenths((performance.now() - since) / 1000), cpuSeconds: tenths(cpuSeconds() - cpu), peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024) };
  };
  return {
    part: progress.part,
    stage(next) {
      close();
      [name, since, cpu] = [next, performance.now(), cpuSeconds()];
      progress.stage(next);
    },
    costs() {
      close();
      return costs;
    },
  };
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
