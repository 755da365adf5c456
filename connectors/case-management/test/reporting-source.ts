import type { FakeSource, Sample, SourceFault } from '@mast/connector-kit/testing';

import { lineFaults } from './line-faults.ts';
import { startProxy } from './postgres-proxy.ts';
import { contacts, openAgreement } from './terms.ts';
import type { TestDatabase } from './test-database.ts';

/** Columns of the declared view, as sql/ssd makes it; here over one plain table, so that a row's reference is the kit's own. */
const columns = [
  'reference', 'work', 'opened', 'closed', 'person_reference', 'forename', 'surname', 'sex', 'born', 'birth_precision', 'expected', 'died', 'nhs_number', 'upn', 'address', 'address_type', 'postcode', 'address_from',
  'address_confidential', 'family_reference', 'team_code', 'team', 'worker', 'worker_role', 'sensitivity', 'adoption', 'merged_into',
] as const;
type Column = (typeof columns)[number];

const precisions: Readonly<Record<number, string>> = { 4: 'year', 7: 'month', 10: 'day' };
let number = 0;

/** A reporting database with its declared view, in a schema of its own, over a line that can fail. */
export async function reportingSource(database: TestDatabase, mode: 'full' | 'delta'): Promise<FakeSource> {
  number += 1;
  const { sql, reader, password } = database;
  const schema = `council_${number}`;
  const proxy = await startProxy(database);
  const made = await sql('select from pg_roles where rolname = $1', [reader]);
  await sql(`${made.length === 0 ? `create role ${reader} login password '${password}';` : `alter role ${reader} password '${password}';`} create schema ${schema}; grant usage on schema ${schema} to ${reader};
    create table ${schema}.cases (${columns.map((column) => `${column} text`).join(', ')}, note text)`);
  const view = (listed: readonly string[]): Promise<unknown> =>
    sql(`drop view if exists ${schema}.headline; create view ${schema}.headline as select ${listed.join(', ')} from ${schema}.cases; grant select on ${schema}.headline to ${reader}`);
  await view(columns);
  const mend = async (): Promise<void> => {
    proxy.fail(undefined);
    await sql(`alter role ${reader} password '${password}'`);
    await view(columns);
  };
  const without = (gone: Column): Column[] => columns.filter((column) => column !== gone);
  const faults: Partial<Record<SourceFault, () => Promise<unknown>>> = {
    'refuse-credentials': () => sql(`alter role ${reader} password 'another'`),
    forbid: () => sql(`revoke select on ${schema}.headline from ${reader}`),
    'add-field': () => view([...columns, "'41' as shoe_size"]),
    'drop-field': () => view(without('surname')),
    'retype-field': () => view([...without('born'), '0 as born']),
    'fields-reordered': () => view(columns.toReversed()),
    polluted: () => sql(`update ${schema}.cases set address = replace(address, '{', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},')`),
  };
  return {
    config: {
      database: { host: '127.0.0.1', port: proxy.port, name: database.name, user: reader, password, view: `${schema}.headline`, statementSeconds: 60, lockSeconds: 5 },
      mode, comparisonKey: 'comparison-key-canary-comparison-key', shape: 'ssd', agreement: openAgreement, contacts, pageRows: 3,
    },
    secrets: [password, 'comparison-key-canary-comparison-key'],
    // One statement: whoever does not wait for it has it done before whatever is asked next, and nobody sees the half of it.
    hold: async (rows) => {
      await sql(`with gone as (delete from ${schema}.cases) insert into ${schema}.cases select * from jsonb_populate_recordset(null::${schema}.cases, $1)`, [JSON.stringify(rows.map(rowOf))]);
    },
    fault: async (fault) => {
      const change = faults[fault];
      const lineFault = lineFaults.find((one) => one === fault);
      if (change !== undefined) await change();
      if (lineFault !== undefined) proxy.fail(lineFault);
      return change !== undefined || lineFault !== undefined;
    },
    mend,
    served: () => proxy.served(),
    close: async () => {
      await proxy.close();
      await sql(`alter role ${reader} password '${password}'; drop schema ${schema} cascade`);
    },
  };
}

function rowOf({ ref, given, family, dateOfBirth, addressLine, postcode, date, note, defect }: Sample): Partial<Record<Column | 'note', string | null>> {
  // A table has no row that is none: one of which nothing but the narrative is filled comes nearest.
  if (defect === 'garbage') return { note };
  return {
    reference: defect === 'no-reference' ? null : ref, work: 'referral', opened: defect === 'bad-date' ? `31/02/${family}` : `${date} 00:00:00`,
    forename: given, surname: family, born: dateOfBirth === '' ? null : `${dateOfBirth}${'-01'.repeat((10 - dateOfBirth.length) / 3)} 00:00:00`, birth_precision: precisions[dateOfBirth.length] ?? null,
    address: JSON.stringify({ ROOM: '', FLOOR: '', FLAT: '', BUILDING: '', HOUSE: '', STREET: addressLine, TOWN: '', UPRN: '' }), address_type: 'HOME', postcode,
    sensitivity: defect === 'never-load' ? '3' : '0', note,
  };
}
