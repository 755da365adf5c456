import type { CheckedCapability } from '../../../connector.ts';
import type { Bench } from '../bench.ts';
import type { Check } from '../check.ts';
import { expectSame, expectThat } from '../expect.ts';
import { samples } from '../samples.ts';
import type { SourceFault } from '../specimen.ts';

/** What `check` tells of a source. */
export const checkChecks: readonly Check[] = [
  {
    id: 'check.ready', promise: 'A source that is ready is so in each capability, and there is at least one.', applies: 'always',
    run: async (bench) => {
      const found = await checked(bench);
      expectThat(found.length > 0, 'nothing was tried');
      expectSame(found.filter(({ ok }) => !ok), [], 'capabilities that failed');
    },
  },
  {
    id: 'check.credentials', promise: 'Bad credentials are told.', applies: 'always',
    run: async (bench) => expectThat(failures(await checked(bench, 'refuse-credentials')).length > 0, 'bad credentials pass'),
  },
  {
    id: 'check.network', promise: 'A source that cannot be reached is told, not thrown.', applies: 'always',
    run: async (bench) => expectThat(failures(await checked(bench, 'unreachable')).length > 0, 'an unreachable source passes'),
  },
  {
    id: 'check.permission', promise: 'An account that may sign in and not read is told.', applies: 'always',
    run: async (bench) => expectThat(failures(await checked(bench, 'forbid')).length > 0, 'a missing permission passes'),
  },
  {
    id: 'check.told-apart', promise: 'Bad credentials, no network and no permission have three codes.', applies: 'always',
    run: async (bench) => {
      const codes: (string | undefined)[] = [];
      for (const fault of ['refuse-credentials', 'unreachable', 'forbid'] as const) {
        // What is not told at all, or thrown, is another check's business.
        const [first] = failures(await checked(bench, fault).catch(() => []));
        if (first !== undefined) codes.push(first.code ?? '');
      }
      expectSame(new Set(codes).size, codes.length, 'different codes');
    },
  },
  {
    id: 'check.codes', promise: 'A failed capability has a fixed, kebab-case code and name.', applies: 'always',
    run: async (bench) => {
      for (const fault of ['refuse-credentials', 'forbid'] as const) {
        const odd = failures(await checked(bench, fault)).filter(({ code = '', capability }) => !/^[a-z][a-z0-9-]{2,60}$/.test(code) || !/^[a-z][a-z0-9-]{1,60}$/.test(capability));
        expectSame(odd, [], 'capabilities with another code or name');
      }
    },
  },
  {
    id: 'check.reads-no-record', promise: 'Checking asks for no record and leaves nothing behind.', applies: 'always',
    run: async (bench) => {
      const source = await (bench.specimen.connector.delivers.modes.includes('push') ? bench.source('push') : bench.anySource());
      await source.hold(samples(5));
      await bench.specimen.connector.check(bench.context(source));
      expectSame([source.served(), bench.state.values.size], [0, 0], 'rows served and states written');
    },
  },
];

async function checked(bench: Bench, fault?: SourceFault): Promise<readonly CheckedCapability[]> {
  const [mode = 'full'] = bench.specimen.connector.delivers.modes;
  const source = await bench.source(mode);
  if (fault !== undefined) await bench.fault(source, fault);
  return bench.specimen.connector.check(bench.context(source));
}

function failures(found: readonly CheckedCapability[]): CheckedCapability[] {
  return found.filter(({ ok }) => !ok);
}
