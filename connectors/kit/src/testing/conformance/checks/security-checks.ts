import type { Bench } from '../bench.ts';
import { describe } from '../bench.ts';
import type { Check } from '../check.ts';
import { expectSame, expectThat } from '../expect.ts';
import { holdsPersonal, sample, samples } from '../samples.ts';
import { strangeHost } from '../specimen.ts';
import type { FakeSource, SourceFault } from '../specimen.ts';
import { strayConnections, watchConnections } from '../watch-connections.ts';

/** What must never leave, and where nothing may go. */
export const securityChecks: readonly Check[] = [
  {
    id: 'security.secrets', promise: 'No secret is in a log line, progress, error, state, cursor or page, whatever happens.', applies: 'read',
    run: async (bench) => {
      const source = await lived(bench);
      const leaked = source.secrets.filter((secret) => everything(bench).some((text) => text.includes(secret)));
      expectSame(leaked.length, 0, 'secrets that leaked');
    },
  },
  {
    id: 'security.logs-values-free', promise: 'No log line, progress or error holds anything of a person.', applies: 'read',
    run: async (bench) => {
      await lived(bench);
      const told = [...bench.lines, ...bench.errors.map(describe)];
      expectSame(told.filter(holdsPersonal).length, 0, 'lines with a value');
    },
  },
  {
    id: 'security.state-values-free', promise: 'The state beside the runner holds nothing of a person.', applies: 'read',
    run: async (bench) => {
      await lived(bench);
      expectSame([...bench.state.values].filter(([name, value]) => holdsPersonal(name) || holdsPersonal(value)).length, 0, 'states with a value');
    },
  },
  {
    id: 'security.hosts', promise: 'Only declared hosts are asked for.', applies: 'read',
    run: async (bench) => {
      const source = await bench.anySource();
      await source.hold(samples(5));
      await bench.read(source);
      await bench.specimen.connector.check(bench.context(source));
      expectSame(bench.refused, [], 'hosts that are not declared');
    },
  },
  {
    id: 'security.sockets', promise: 'No connection is opened past the context to a host that is not declared.', applies: 'read',
    run: async (bench) => {
      const source = await bench.anySource();
      await source.hold(samples(5));
      const hosts = bench.specimen.connector.hosts?.(bench.specimen.connector.config.parse(source.config)) ?? [];
      const connections = await watchConnections(() => bench.read(source));
      expectSame(await strayConnections(connections, hosts), [], 'connections to hosts that are not declared');
    },
  },
  {
    id: 'security.foreign-link', promise: 'A link in an answer that leads elsewhere is not followed, with or without credentials.', applies: 'read',
    run: async (bench) => {
      const source = await bench.anySource();
      await source.hold(samples(8));
      await bench.fault(source, 'foreign-link');
      const { error } = await bench.read(source);
      const strange = bench.refused.filter(({ host }) => host === strangeHost);
      expectSame([strange.length, error !== undefined], [0, true], 'strange hosts asked, and an error');
    },
  },
  {
    id: 'security.narrative', promise: 'Free text of the source is in no record.', applies: 'read',
    run: async (bench) => {
      const source = await bench.anySource();
      await source.hold(samples(5));
      const pages = await bench.readWell(source);
      expectThat(!/Narrative of/.test(JSON.stringify(pages.map(({ records, tombstones }) => [records, tombstones]))), 'a record holds narrative');
    },
  },
  {
    id: 'security.pollution', promise: 'Evil keys in a row change nothing outside it.', applies: 'read',
    run: async (bench) => {
      const source = await bench.anySource();
      await source.hold(samples(4));
      await bench.fault(source, 'polluted');
      await bench.read(source);
      const polluted = 'polluted' in {};
      Reflect.deleteProperty(Object.prototype, 'polluted');
      expectThat(!polluted, 'every object has a key more');
    },
  },
];

/** A source that goes through what sources go through: bad rows, refused credentials, broken answers, a failed delivery. */
async function lived(bench: Bench): Promise<FakeSource> {
  const faults: SourceFault[] = ['refuse-credentials', 'unreachable', 'garbage', 'error', 'cut'];
  const source = await bench.anySource();
  await source.hold([...samples(7), sample('Poison', { defect: 'garbage' }), sample('Wrong', { defect: 'bad-date' })]);
  for (const fault of faults) {
    if (!(await source.fault(fault))) continue;
    bench.lines.push(JSON.stringify(await bench.specimen.connector.check(bench.context(source)).catch(describe)));
    await bench.read(source, { cursor: null });
    await source.mend();
  }
  const { pages } = await bench.read(source, { cursor: null });
  bench.seen.push(...pages.map(({ cursor }) => cursor), ...pages.map(({ rejects }) => JSON.stringify(rejects)), ...pages.map(({ records }) => JSON.stringify(records)));
  return source;
}

function everything(bench: Bench): string[] {
  return [...bench.lines, ...bench.errors.map(describe), ...[...bench.state.values].flat(), ...bench.seen];
}
