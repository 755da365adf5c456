import { launchBrowser } from '@mast/panel/testing';

import type { DemoCase } from '../../src/cases.ts';
import { benchPopulation } from '../bench-population.ts';
import { startBenchStack } from '../bench-stack.ts';
import type { Fetching } from '../fetching.ts';
import { ingestBench } from '../ingest-bench.ts';
import { type Machine, machine } from '../machine.ts';
import { type Percentiles, percentiles } from '../percentiles.ts';
import { benchQuestions } from '../questions.ts';
import { type LookUp, measureLookUp } from './measure-look-up.ts';

export type PanelWish = { seed: number; today: string; records: number; lookUps: number; portBase: number };

/** Milliseconds. `resultMs` is from the navigation to the host's case page to the first painted result: the target is a p95 of at most 1,000. `warmUp` look-ups are not in it. */
export type PanelRun = {
  at: string;
  machine: Machine;
  how: string;
  records: number;
  warmUp: number;
  readyMs: Percentiles;
  declarableMs: Percentiles;
  resultMs: Percentiles;
  answerMs: Percentiles;
  ends: Record<string, number>;
  /** Load of the machine when the last look-up was done: how far the times may be believed. */
  loadAfter: number;
};

const how =
  'Headless Chromium, a browser context of its own for each look-up (nothing in a cache, no connection open), the host’s case page, the embed server and the core API over HTTP on this machine, ' +
  'sealing and audit as in service. The declaration is filled in by a script in the frame, without a person’s pauses; its own launch, exchange, gateways, declaration and search are in the time.';
/** Not measured: prepared statements and compiled code of the services are made. */
const warmUp = 5;

/** Looks up one person after another from a host page as a browser sees it for the first time. Times are reported, never judged. */
export async function runPanelBench(wish: PanelWish, world: { fetch: Fetching; say: (line: string) => void; onStop: (stop: () => Promise<void>) => void }): Promise<PanelRun> {
  const here = machine();
  const population = benchPopulation(wish);
  const cases = benchQuestions(population, Math.ceil((wish.lookUps + warmUp) / 0.7) + 10)
    .filter(({ by }) => by === 'name and birth date')
    .flatMap(({ question: { person } }, index): DemoCase[] => {
      const { given = '', family = '', dateOfBirth = '' } = person ?? {};
      return [{ caseRef: `B-${index}`, subject: `${given} ${family}`, person: { given, family, dateOfBirth } }];
    })
    .slice(0, wish.lookUps + warmUp);
  const stack = await startBenchStack(wish.portBase, world.say, { cases });
  world.onStop(() => stack.stop());
  try {
    world.say(`loading ${population.records} records`);
    await ingestBench(stack, population, 500, world.fetch);
    const browser = await launchBrowser();
    const found: LookUp[] = [];
    try {
      for (const each of cases) {
        found.push(await measureLookUp(browser, stack.origin, each));
        if (found.length % 10 === 0) world.say(`${found.length} of ${cases.length} look-ups`);
      }
    } finally {
      await browser.close();
    }
    const measured = found.slice(warmUp);
    const of = (name: 'ready' | 'declarable' | 'result' | 'answerMs'): Percentiles => percentiles(measured.map((each) => each[name]));
    return {
      at: new Date(performance.timeOrigin + performance.now()).toISOString(),
      machine: here,
      how,
      records: population.records,
      warmUp,
      readyMs: of('ready'),
      declarableMs: of('declarable'),
      resultMs: of('result'),
      answerMs: of('answerMs'),
      ends: Object.fromEntries([...Map.groupBy(measured, ({ end }) => end)].map(([end, some]) => [end, some.length])),
      loadAfter: machine().loadBefore,
    };
  } finally {
    await stack.stop();
  }
}
