import { configTable, describeConfig } from '../../../config-schema.ts';
import type { Check } from '../check.ts';
import { expectSame, expectThat } from '../expect.ts';
import { leavesOf, withLeaf, withoutLeaf } from '../config-leaves.ts';

const headings = ['What it reads', 'What it needs', 'What it never sends', 'Configuration', 'Troubleshooting'];

/** What a connector says of itself, before anything is contacted. */
export const specChecks: readonly Check[] = [
  {
    id: 'spec.id', promise: 'The id is kebab-case and the name of its folder.', applies: 'always',
    run: async ({ specimen: { connector, folder } }) => {
      expectThat(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(connector.id), `"${connector.id}" is not kebab-case`);
      expectSame(connector.id, folder, 'the folder');
    },
  },
  {
    id: 'spec.config-strict', promise: 'A key that the configuration does not have is refused, at every level.', applies: 'always',
    run: async (bench) => {
      const { config } = await firstSource(bench);
      const folders = ['', ...new Set(leavesOf(config).map(({ path }) => path.slice(0, -1).join('.')))];
      for (const folder of folders) {
        const path = [...folder.split('.').filter(Boolean), 'surplusKey'];
        expectThat(!bench.specimen.connector.config.safeParse(withLeaf(config, path, 1)).success, `${path.join('.')} is taken`);
      }
    },
  },
  {
    id: 'spec.config-names-missing', promise: 'Each required key that is missing is named.', applies: 'always',
    run: async (bench) => {
      const { config } = await firstSource(bench);
      const required = describeConfig(bench.specimen.connector.config).filter((field) => field.required && leavesOf(config).some(({ path }) => path.join('.') === field.name));
      expectThat(required.length > 0, 'no field is required');
      for (const { name } of required) {
        const parsed = bench.specimen.connector.config.safeParse(withoutLeaf(config, name.split('.')));
        expectThat(!parsed.success && parsed.error.issues.some(({ path }) => path.join('.') === name), `${name} is missing and not named`);
      }
    },
  },
  {
    id: 'spec.secrets-marked', promise: 'Every secret of the configuration is marked as one.', applies: 'always',
    run: async (bench) => {
      const { config, secrets } = await firstSource(bench);
      const marked = new Set(describeConfig(bench.specimen.connector.config).filter(({ secret }) => secret).map(({ name }) => name));
      for (const { path, value } of leavesOf(config)) {
        if (typeof value === 'string' && secrets.includes(value)) expectThat(marked.has(path.join('.')), `${path.join('.')} holds a secret and is not marked`);
      }
    },
  },
  {
    id: 'spec.secret-not-in-message', promise: 'No message about a wrong configuration repeats a secret.', applies: 'always',
    run: async (bench) => {
      const { config, secrets } = await firstSource(bench);
      const spots = leavesOf(config).filter(({ value }) => typeof value === 'string' && secrets.includes(value));
      for (const { path, value } of spots) {
        for (const wrong of [`${String(value).repeat(1)}${'x'.repeat(300_000)}`, [value], { nested: value }]) {
          const parsed = bench.specimen.connector.config.safeParse(withLeaf(config, path, wrong));
          if (!parsed.success) expectThat(!JSON.stringify(parsed.error.issues.map(({ message, path: at }) => [message, at])).includes(String(value).slice(0, 40)), `the message about ${path.join('.')} repeats it`);
        }
      }
    },
  },
  {
    id: 'spec.described', promise: 'Every configuration field says what it is.', applies: 'always',
    run: async ({ specimen }) => {
      const silent = describeConfig(specimen.connector.config).filter(({ description }) => description.length < 10);
      expectSame(silent.map(({ name }) => name), [], 'fields without a description');
    },
  },
  {
    id: 'spec.delivers', promise: 'What it says it delivers is of a piece: modes and deletes once each, removal by absence only with full listings, a reader or listener for each mode.', applies: 'always',
    run: async ({ specimen: { connector } }) => {
      const { modes, deletes } = connector.delivers;
      expectThat(modes.length > 0 && new Set(modes).size === modes.length && new Set(deletes).size === deletes.length, 'a mode or kind of delete is missing or said twice');
      expectThat(!deletes.includes('by-absence') || modes.includes('full'), 'removal by absence without full listings');
      expectThat(!modes.includes('push') || modes.length === 1, 'a feed has one cursor: what is pushed and what is read are two feeds');
      expectThat((connector.read !== undefined) === modes.some((mode) => mode !== 'push') && (connector.listen !== undefined) === modes.includes('push'), 'modes and functions do not agree');
    },
  },
  {
    id: 'spec.hosts', promise: 'Every host it speaks to is declared by name and port, without wildcards.', applies: 'always',
    run: async (bench) => {
      const hosts = bench.specimen.connector.hosts?.(bench.specimen.connector.config.parse((await firstSource(bench)).config));
      expectThat(hosts !== undefined && hosts.length > 0, 'no host is declared');
      const vague = hosts.filter(({ host, port }) => !/^[a-z0-9.:[\]-]+$/i.test(host) || !Number.isInteger(port) || port < 1 || port > 65_535);
      expectSame(vague, [], 'hosts that are not one host');
    },
  },
  {
    id: 'spec.readme', promise: 'The README has its headings, and its configuration table is the schema’s.', applies: 'always',
    run: async ({ specimen: { readme, connector } }) => {
      expectSame(headings.filter((heading) => !readme.includes(`## ${heading}\n`)), [], 'headings that are missing');
      expectThat(readme.includes(configTable(connector.config)), 'the configuration table is not the one of the schema');
    },
  },
];

async function firstSource(bench: Parameters<Check['run']>[0]): Promise<{ config: unknown; secrets: readonly string[] }> {
  const [mode = 'full'] = bench.specimen.connector.delivers.modes;
  return bench.source(mode);
}
