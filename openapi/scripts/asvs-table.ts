import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

type Asvs = {
  source: string;
  notApplicable: { ids: string[]; why: string }[];
  requirements: { id: string; level: string; of: 'core' | 'embeds' | 'connectors' | 'operations'; what: string; by: string[]; open?: string }[];
};

const source = new URL('../../docs/asvs.yaml', import.meta.url);
const owners = { core: 'core API', embeds: 'embeds', connectors: 'connectors', operations: 'whoever runs it' } as const;

/** docs/asvs.md from docs/asvs.yaml, which people write. That every file and test that it names is there, the gate `asvs` holds. */
export function asvsTable(): readonly [path: string, content: string] {
  // Failsafe: 1.10 is an id, not a number.
  const asvs = parse(readFileSync(source, 'utf8'), { schema: 'failsafe' }) as Asvs;
  const open = asvs.requirements.filter(({ by }) => !by.some((one) => /\.test\.ts :: /.test(one)));
  const rows = asvs.requirements.map(({ id, level, of, what, by, open: why }) => `| ${id} | ${level} | ${owners[of]} | ${what} | ${by.length === 0 ? `**none yet**: ${why ?? ''}` : by.map((one) => `\`${one}\``).join('<br>')} |`);
  const without = asvs.notApplicable.map(({ ids, why }) => `| ${ids.join(', ')} | ${why} |`);
  return [
    'docs/asvs.md',
    [
      '# What shows that the requirements of ASVS 5.0 are met',
      '',
      `Made from docs/asvs.yaml by \`npm run generate\`. ${asvs.source}; the requirements are told in few words of our own. Levels 1 and 2 whole, and of level 3 what the security research names.`,
      'Evidence is a file, or a test by words of its name: `core:` is core-api/src/, `panel:` embeds/panel/, `server:` embeds/server/src/, `portal:` embeds/portal/src/, `kit:` connectors/kit/src/, `sftp:` connectors/sftp-csv/. `npm test` holds each named test against the report of its own run.',
      '',
      `**Applicable requirements without a named test: ${open.length}**${open.length === 0 ? '.' : ` (${open.map(({ id }) => id).join(', ')}).`}`,
      '',
      '| requirement | level | whose | what | shown by |',
      '|---|---|---|---|---|',
      ...rows,
      '',
      '## Not applicable',
      '',
      '| requirements | why |',
      '|---|---|',
      ...without,
      '',
    ].join('\n'),
  ];
}
