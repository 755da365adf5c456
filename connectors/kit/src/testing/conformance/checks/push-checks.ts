import { setTimeout as sleep } from 'node:timers/promises';

import { ConnectorError } from '../../../connector-error.ts';
import { recordSchema } from '../../../record-schema.ts';
import { promptMs } from '../bench.ts';
import type { Check } from '../check.ts';
import { expectSame, expectThat } from '../expect.ts';
import { listening } from '../listening.ts';
import { sample } from '../samples.ts';

/** Sources that send by themselves. */
export const pushChecks: readonly Check[] = [
  {
    id: 'push.delivers', promise: 'What was sent arrives as a record that fits, and the sender hears that it was taken.', applies: 'push',
    run: async (bench) => {
      await listening(bench, async ({ send, pages }) => {
        expectSame(await send(sample('Sent')), 'taken', 'the answer');
        const [row] = pages.flatMap(({ records }) => records);
        expectThat(row?.ref === (bench.specimen.refOf?.('Sent') ?? 'Sent') && recordSchema.safeParse(row.record).success, 'no such record');
      });
    },
  },
  {
    id: 'push.after-commit', promise: 'The sender hears "taken" only after core-api stored the row.', applies: 'push',
    run: async (bench) => {
      let stored = false;
      await listening(bench, async ({ send }) => {
        const answer = await send(sample('Slow'));
        expectThat(answer !== 'taken' || stored, 'the sender was told before the row was stored');
      }, async () => {
        await sleep(50);
        stored = true;
      });
    },
  },
  {
    id: 'push.not-stored', promise: 'Where a row could not be stored, the sender does not hear "taken".', applies: 'push',
    run: async (bench) => {
      const refuse = (): Promise<void> => Promise.reject(new ConnectorError('transient', 'core-unavailable'));
      await listening(bench, async ({ send }) => expectThat((await send(sample('Unstored'))) !== 'taken', 'the sender was told that it was taken'), refuse);
    },
  },
  {
    id: 'push.survives', promise: 'After a message that is none, and after one that could not be stored, the next is taken.', applies: 'push',
    run: async (bench) => {
      let fails = true;
      await listening(bench, async ({ send }) => {
        await send(sample('Garbage', { defect: 'garbage' }));
        await send(sample('Unstored'));
        fails = false;
        expectSame(await send(sample('Next')), 'taken', 'the answer to the next');
      }, () => (fails ? Promise.reject(new ConnectorError('transient', 'core-unavailable')) : Promise.resolve()));
    },
  },
  {
    id: 'push.stops', promise: 'Once the signal is aborted, listening ends within 2 seconds.', applies: 'push',
    run: async (bench) => {
      const hung = await listening(bench, () => Promise.resolve());
      expectThat(!hung, `it did not end within ${promptMs} ms`);
    },
  },
];
