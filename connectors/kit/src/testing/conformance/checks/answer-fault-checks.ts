import { ConnectorError } from '../../../connector-error.ts';
import type { ErrorKind } from '../../../connector-error.ts';
import type { Bench } from '../bench.ts';
import { describe, promptMs } from '../bench.ts';
import type { Check } from '../check.ts';
import { expectSame, expectThat } from '../expect.ts';
import { samples } from '../samples.ts';
import type { FakeSource, SourceFault } from '../specimen.ts';

/** A source that fails: each failure has a type, says who acts, loses nobody, and is over when the source is well again. */
export const answerFaultChecks: readonly Check[] = [
  typed('fault.unreachable', 'A source that cannot be reached is transient.', 'unreachable', ['transient']),
  typed('fault.credentials', 'Refused credentials are for a person to mend.', 'refuse-credentials', ['config']),
  typed('fault.permission', 'A missing permission is for a person to mend.', 'forbid', ['config']),
  typed('fault.server-error', 'An error of the source’s server is transient, and never the end of the data.', 'error', ['transient']),
  typed('fault.garbage', 'An answer that is none, for example a sign-in page, is an error and never an empty source.', 'garbage', ['data', 'transient']),
  typed('fault.no-rows', 'An answer without rows where rows belong is an error and never an empty source.', 'no-rows', ['data', 'transient']),
  typed('fault.charset', 'Bytes that are not in the declared encoding are an error or a refused row, and never a replacement character.', 'wrong-charset', ['data']),
  typed('fault.redirect', 'A redirect to a strange host is not followed.', 'redirect', ['config', 'data', 'system']),
  {
    id: 'fault.busy-seconds', promise: 'A busy source that asks for seconds is given them.', applies: 'read',
    run: (bench) => waits(bench, 'busy-seconds', 7_000),
  },
  {
    id: 'fault.busy-date', promise: 'A busy source that names a moment is left alone until then.', applies: 'read',
    run: (bench) => waits(bench, 'busy-date', 9_000),
  },
  {
    id: 'fault.cut', promise: 'An answer that is cut off in the middle is transient; read on later, nobody is missing.', applies: 'read',
    run: (bench) => recovers(bench, 'cut', ['transient']),
  },
  {
    id: 'fault.truncated', promise: 'An answer that ends early without an error is noticed; read on later, nobody is missing.', applies: 'read',
    run: (bench) => recovers(bench, 'truncated', ['data', 'transient']),
  },
  {
    id: 'fault.next-page-fails', promise: 'A page that fails after a good one is an error; read on later, nobody is missing.', applies: 'read',
    run: (bench) => recovers(bench, 'next-page-fails', ['transient']),
  },
  {
    id: 'fault.loop', promise: 'A next page that is the same page ends in an error and not in an endless reading.', applies: 'read',
    run: async (bench) => {
      const source = await filled(bench);
      await bench.fault(source, 'loop');
      const { error, endless } = await bench.read(source);
      expectThat(endless !== true && error instanceof ConnectorError, endless === true ? 'it read on without end' : 'the loop was taken for the end');
    },
  },
  {
    id: 'fault.forgotten-cursor', promise: 'A source that no longer knows the cursor is read anew or told by an error, and never taken for one without news.', applies: 'delta',
    run: async (bench) => {
      const source = await filled(bench);
      await bench.read(source, { pages: 1 });
      await bench.fault(source, 'forgotten-cursor');
      const { pages, error } = await bench.read(source);
      expectThat(error instanceof ConnectorError || pages.some(({ records }) => records.length > 0), 'it was taken for a source without news');
    },
  },
  {
    id: 'fault.hangs', promise: 'A source that never answers is left within 2 seconds of an abort.', applies: 'read',
    run: (bench) => leaves(bench, 'hang'),
  },
  {
    id: 'fault.drips', promise: 'A source that stops in the middle of an answer is left within 2 seconds of an abort.', applies: 'read',
    run: (bench) => leaves(bench, 'drip'),
  },
];

function typed(id: string, promise: string, fault: SourceFault, kinds: readonly ErrorKind[]): Check {
  return {
    id, promise, applies: 'read',
    run: async (bench) => {
      const source = await filled(bench);
      await bench.fault(source, fault);
      const { error, pages } = await bench.read(source);
      const sent = pages.flatMap(({ records }) => records);
      expectThat(!JSON.stringify(sent).includes('\uFFFD'), 'a replacement character was sent');
      if (fault === 'wrong-charset' && error === undefined) return;
      expectThat(error instanceof ConnectorError && kinds.includes(error.kind), `expected ${kinds.join(' or ')}, saw ${error === undefined ? 'no error' : describe(error)}`);
    },
  };
}

async function filled(bench: Bench): Promise<FakeSource> {
  const source = await bench.anySource();
  await source.hold(samples(8));
  return source;
}

async function waits(bench: Bench, fault: SourceFault, expectedMs: number): Promise<void> {
  const source = await filled(bench);
  await bench.fault(source, fault);
  const { error } = await bench.read(source);
  expectThat(error instanceof ConnectorError && error.kind === 'transient', `expected transient, saw ${error === undefined ? 'no error' : describe(error)}`);
  expectSame(error.retryAfterMs, expectedMs, 'the wait');
}

async function recovers(bench: Bench, fault: SourceFault, kinds: readonly ErrorKind[]): Promise<void> {
  const source = await filled(bench);
  await bench.fault(source, fault);
  const { error } = await bench.read(source);
  expectThat(error instanceof ConnectorError && kinds.includes(error.kind), `expected ${kinds.join(' or ')}, saw ${error === undefined ? 'no error' : describe(error)}`);
  await source.mend();
  await bench.readWell(source);
  expectSame(bench.ledger.refs().length, 8, 'people after it was mended');
}

async function leaves(bench: Bench, fault: SourceFault): Promise<void> {
  const source = await filled(bench);
  await bench.fault(source, fault);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 10);
  const { hung } = await bench.read(source, { context: bench.context(source, { signal: stop.signal }) });
  clearTimeout(timer);
  expectThat(hung !== true, `it did not end within ${promptMs} ms`);
}
