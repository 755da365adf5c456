import { ConnectorError } from '../../../connector-error.ts';
import type { ConnectorContext } from '../../../context.ts';
import { compareSchemas, schemaHash } from '../../../source-schema.ts';
import type { SchemaDrift, SourceSchema } from '../../../source-schema.ts';
import type { Bench } from '../bench.ts';
import { describe } from '../bench.ts';
import type { Check } from '../check.ts';
import { CheckFailed, expectSame, expectThat } from '../expect.ts';
import { holdsPersonal, samples } from '../samples.ts';
import type { FakeSource, SourceFault } from '../specimen.ts';

/** What a source looks like, and what happens when it looks otherwise. */
export const discoverChecks: readonly Check[] = [
  {
    id: 'discover.schema', promise: 'Discovering tells every field with name and type, some of them required.', applies: 'read',
    run: async (bench) => {
      const { streams } = await discovered(bench, await filled(bench));
      const fields = streams.flatMap((stream) => stream.fields);
      expectThat(fields.some(({ required }) => required), 'no required field');
      expectThat(fields.every(({ name }) => name !== '') && streams.every(({ name }) => name !== ''), 'a field or stream without a name');
    },
  },
  {
    id: 'discover.stable', promise: 'The same source has the same hash, asked twice.', applies: 'read',
    run: async (bench) => {
      const context = bench.context(await filled(bench));
      expectSame(schemaHash(await discoverIn(bench, context)), schemaHash(await discoverIn(bench, context)), 'the hash');
    },
  },
  {
    id: 'discover.order-free', promise: 'Fields in another order are no drift.', applies: 'read',
    run: async (bench) => expectSame((await driftBy(bench, 'fields-reordered')).kind, 'none', 'drift'),
  },
  {
    id: 'discover.values-free', promise: 'A schema holds names and types and no value.', applies: 'read',
    run: async (bench) => expectThat(!holdsPersonal(JSON.stringify(await discovered(bench, await filled(bench)))), 'the schema holds a value'),
  },
  {
    id: 'discover.added', promise: 'A field more is additive drift.', applies: 'read',
    run: async (bench) => expectSame((await driftBy(bench, 'add-field')).kind, 'additive', 'drift'),
  },
  {
    id: 'discover.removed', promise: 'A field less is breaking drift.', applies: 'read',
    run: async (bench) => expectSame((await driftBy(bench, 'drop-field')).kind, 'breaking', 'drift'),
  },
  {
    id: 'discover.retyped', promise: 'A field of another type is breaking drift.', applies: 'read',
    run: async (bench) => expectSame((await driftBy(bench, 'retype-field')).kind, 'breaking', 'drift'),
  },
  {
    id: 'discover.errors', promise: 'A source that refuses to be looked at is told by a typed error.', applies: 'read',
    run: async (bench) => {
      const source = await filled(bench);
      await bench.fault(source, 'refuse-credentials');
      const error = await discovered(bench, source).then(() => undefined, (thrown: unknown) => thrown);
      expectThat(error instanceof ConnectorError && error.kind === 'config', `expected a config error, saw ${error === undefined ? 'none' : describe(error)}`);
    },
  },
  {
    id: 'drift.breaking-holds', promise: 'Where a field that the mapping rests on is gone, reading stops before a row is sent.', applies: 'read',
    run: async (bench) => {
      const source = await filled(bench);
      await bench.fault(source, 'drop-field');
      const { pages, error } = await bench.read(source);
      expectThat(error instanceof ConnectorError && error.kind === 'data', `expected a data error, saw ${error === undefined ? 'none' : describe(error)}`);
      expectSame(pages.length, 0, 'pages sent');
    },
  },
  {
    id: 'drift.additive-reads', promise: 'A field more stops nothing, and does not travel.', applies: 'read',
    run: async (bench) => {
      const source = await filled(bench);
      await bench.fault(source, 'add-field');
      const pages = await bench.readWell(source);
      expectSame(pages.flatMap(({ records }) => records).length, 5, 'rows read');
    },
  },
];

async function filled(bench: Bench): Promise<FakeSource> {
  const source = await bench.anySource();
  await source.hold(samples(5));
  return source;
}

function discoverIn(bench: Bench, context: ConnectorContext<unknown>): Promise<SourceSchema> {
  const { connector } = bench.specimen;
  if (connector.discover === undefined) throw new CheckFailed('there is no discover');
  return connector.discover(context);
}

async function discovered(bench: Bench, source: FakeSource): Promise<SourceSchema> {
  return discoverIn(bench, bench.context(source));
}

async function driftBy(bench: Bench, fault: SourceFault): Promise<SchemaDrift> {
  const source = await filled(bench);
  const before = await discovered(bench, source);
  await bench.fault(source, fault);
  return compareSchemas(before, await discovered(bench, source));
}
