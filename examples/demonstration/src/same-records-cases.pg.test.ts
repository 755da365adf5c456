import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { caseManagement } from '@mast/connector-case-management';
import { fillSsd, makeSsdAt } from '@mast/connector-case-management/testing';
import { runConnectors, type RunEvent } from '@mast/connector-kit';
import { createTestWorld, startFakeCore } from '@mast/connector-kit/testing';
import { csvFormat } from '@mast/connector-sftp-csv';
import { caseWay, ssdRows, type TemplateRow, writeExtracts } from '@mast/example-population';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { caseConfig, caseFeed, casesOf, reportingName } from './case-feed.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { readonly ownerUrl: string; readonly appUrl: string };
  }
}

type Shown = { sourceRef: string; date: string; endDate?: string; status: string; sensitivity: number; person?: { names: { given?: string; family?: string; use: string }[]; dateOfBirth?: { value: string }; identifiers?: { value: string }[] }; addresses?: { postcode?: string; uprn?: string }[]; contact: { team: string; phone?: string; email?: string } };

const readerPassword = 'reader-of-the-test';
let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'same-records-cases-'));
});
afterAll(() => rm(home, { recursive: true }));

/** The records that the daily file gives, by reference, and the rows that stand in the reporting database in its place. */
async function byFile(): Promise<{ records: Map<string, Shown>; rows: TemplateRow[] }> {
  const rows: TemplateRow[] = [];
  const { files } = await writeExtracts({ folder: home, seed: 77, today: '2026-11-21', people: 6_000, standardOnly: true, divert: (feedId, row) => feedId === casesOf && caseWay(row) === 'database' && rows.push(row) < 0 });
  const file = files.find(({ feedId }) => feedId === casesOf);
  if (file === undefined) throw new Error('no file');
  const handle = await open(join(home, file.file));
  try {
    const opened = await csvFormat({ layout: 'headline-csv/1', mayLack: [] }).open({ handle, bytes: file.bytes, packed: false }, { mode: 'full', limits: { maxRowBytes: 65_536, maxUnpackedBytes: 1e9, maxRefusedShare: 1 }, expectedRows: file.rows, optionalBefore: [], step: async () => undefined });
    const records = new Map<string, Shown>();
    for await (const row of opened.rows()) if (row.kind === 'record' && row.problems.length === 0) records.set(row.ref, row.record as Shown);
    return { records, rows };
  } finally {
    await handle.close();
  }
}

/** The records that the connector reads from the reporting database, by the file's references. */
async function byDatabase(rows: readonly TemplateRow[]): Promise<{ records: Map<string, Shown>; quarantined: number; told: RunEvent[] }> {
  const { ownerUrl } = inject('postgres');
  const place = { ownerUrl, name: reportingName };
  await makeSsdAt(place, readerPassword);
  // It is there already: nothing is made twice.
  await makeSsdAt(place, readerPassword);
  await fillSsd(place, ssdRows(rows));
  const core = await startFakeCore();
  const told: RunEvent[] = [];
  const config = caseConfig({ postgres: Number(new URL(ownerUrl).port) }, { readerPassword, comparisonKey: 'k'.repeat(40) });
  await runConnectors({
    coreUrl: core.coreUrl, stateFolder: join(home, 'state'), pollMs: 1_000, once: true, mostFailures: 1, signal: new AbortController().signal, onEvent: (event) => told.push(event),
    feeds: [{ feedId: caseFeed.feedId, connector: caseManagement, config, client: core.client }], world: { ...createTestWorld(), fetch: (request) => fetch(request) },
  });
  const { records, quarantine } = core.feed(caseFeed.feedId);
  await core.close();
  return { records: new Map([...records].map(([ref, record]) => [ref.slice(ref.indexOf(':') + 1), record as Shown])), quarantined: quarantine.length, told };
}

/** What both say in the same words. Of a restricted person the database's connector tells no address. */
function said({ date, endDate, status, sensitivity, person, addresses = [], contact }: Shown): object {
  const [name] = person?.names ?? [];
  const places = sensitivity > 0 ? [] : addresses.map(({ postcode, uprn }) => ({ postcode, uprn }));
  return { date, endDate, status, sensitivity, given: name?.given, family: name?.family, born: person?.dateOfBirth?.value, numbers: person?.identifiers?.map(({ value }) => value), places, team: contact.team, phone: contact.phone, email: contact.email };
}

test('what Walsall’s reporting database tells is what its daily file would: every case once, and nothing else of anybody', async () => {
  const { records: file, rows } = await byFile();
  const { records: database, quarantined, told } = await byDatabase(rows);
  expect(told.filter(({ kind }) => kind === 'waiting')).toEqual([]);
  expect(rows.length).toBeGreaterThan(100);
  expect([database.size + quarantined, told.reduce((sum, event) => sum + (event.kind === 'delivered' ? event.leftOut + event.notSent : 0), 0)]).toEqual([rows.length, 0]);
  const differing = [...database].filter(([ref, record]) => file.has(ref) && JSON.stringify(said(record)) !== JSON.stringify(said(file.get(ref) as Shown)));
  // The dataset has no team for plans of protection and periods of care: there whoever works with the person now is told.
  const known = new Set(rows.filter(({ category }) => category === 'child-protection' || category === 'looked-after').map(({ source_ref: ref }) => ref));
  expect(differing.filter(([ref]) => !known.has(ref)).map(([ref, record]) => [ref, said(record), said(file.get(ref) as Shown)])).toEqual([]);
  expect([...file.keys()].filter((ref) => rows.some((row) => row.source_ref === ref) && !database.has(ref))).toEqual([]);
});
