import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fhir } from '@mast/connector-fhir';
import { startFhirStub } from '@mast/connector-fhir/testing';
import { runConnectors, type RunEvent } from '@mast/connector-kit';
import { createTestWorld, startFakeCore } from '@mast/connector-kit/testing';
import { csvFormat } from '@mast/connector-sftp-csv';
import { fhirResources, healthWay, type TemplateRow, writeExtracts } from '@mast/example-population';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { fhirFeed, fhirTerms } from './health-feeds.ts';

const today = '2026-11-21';
const fileFeed = 'swansea-bay-health';
type Record_ = Record<string, unknown> & { sourceRef: string; sensitivity?: number };

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'same-records-fhir-'));
});
afterAll(() => rm(home, { recursive: true }));

/** The records that the daily file gives, by reference; undefined for a row that its connector refuses. */
async function byFile(): Promise<{ records: Map<string, Record_ | undefined>; rows: TemplateRow[] }> {
  const rows: TemplateRow[] = [];
  const { files } = await writeExtracts({ folder: home, seed: 77, today, people: 3_000, divert: (feedId, row) => feedId === fileFeed && healthWay(row) === 'fhir' && rows.push(row) < 0 });
  const file = files.find(({ feedId }) => feedId === fileFeed);
  if (file === undefined) throw new Error('no file');
  const handle = await open(join(home, file.file));
  try {
    const format = csvFormat({ layout: 'headline-csv/1', mayLack: [] });
    const opened = await format.open({ handle, bytes: file.bytes, packed: false }, { mode: 'full', limits: { maxRowBytes: 65_536, maxUnpackedBytes: 1e9, maxRefusedShare: 1 }, expectedRows: file.rows, optionalBefore: [], step: async () => undefined });
    const records = new Map<string, Record_ | undefined>();
    for await (const row of opened.rows()) if (row.kind === 'record') records.set(row.ref, row.problems.length === 0 ? (row.record as Record_) : undefined);
    return { records, rows };
  } finally {
    await handle.close();
  }
}

/** The records that the FHIR server's connector delivers, and how many a core would quarantine. */
async function byFhir(rows: readonly TemplateRow[]): Promise<{ records: Map<string, Record_>; quarantined: number; leftOut: number }> {
  const stub = await startFhirStub();
  for (const resource of fhirResources(rows)) stub.put(resource, { stampBehindMs: Date.now() - Date.parse(resource.meta.lastUpdated) });
  const core = await startFakeCore();
  const told: RunEvent[] = [];
  await runConnectors({
    coreUrl: core.coreUrl, stateFolder: join(home, 'state'), pollMs: 1_000, once: true, mostFailures: 1, signal: new AbortController().signal, onEvent: (event) => told.push(event),
    feeds: [{ feedId: fhirFeed.feedId, connector: fhir, config: { baseUrl: stub.baseUrl, ...fhirTerms }, client: core.client }], world: { ...createTestWorld(), fetch: (request) => fetch(request) },
  });
  const { records, quarantine } = core.feed(fhirFeed.feedId);
  await Promise.all([core.close(), stub.close()]);
  expect(told.filter(({ kind }) => kind === 'waiting')).toEqual([]);
  return { records: records as Map<string, Record_>, quarantined: quarantine.length, leftOut: told.reduce((sum, event) => sum + (event.kind === 'delivered' ? event.leftOut : 0), 0) };
}

/** What both say in the same words: the verification of a number is the server's to tell, and its references name their type. */
function plain(record: Record_, ref: string): unknown {
  return JSON.parse(JSON.stringify({ ...record, sourceRef: ref }, (name, value: unknown) => (name === 'verified' ? undefined : value))) as unknown;
}

/** The file writes "No fixed abode" as if it were a street; the server's connector knows the postcode that stands for it. */
function withoutAbode(record: Record_ | undefined): unknown {
  return JSON.stringify(record?.['addresses'] ?? '').includes('ZZ99 3VZ') ? { ...record, addresses: [{ lines: [], role: 'no-fixed-abode' }] } : record;
}

test("what the health board's FHIR server tells are the very records that its file would have, each once", async () => {
  const { records: filed, rows } = await byFile();
  const { records, quarantined, leftOut } = await byFhir(rows);
  expect(rows.length).toBeGreaterThan(150);
  expect([leftOut, records.size + quarantined]).toEqual([0, rows.length]);
  const restricted = [...records.values()].filter(({ sensitivity }) => sensitivity === 1);
  for (const [reference, record] of [...records].filter(([, { sensitivity }]) => sensitivity !== 1)) {
    const ref = reference.replace(/^[A-Za-z]+\//, '');
    expect(plain(record, ref), ref).toEqual(withoutAbode(filed.get(ref)));
  }
  // Of a restricted person the server's connector says less: no address, and one number to call whatever the team.
  expect(restricted.length).toBeGreaterThan(0);
  for (const record of restricted) expect([record['addresses'], (record['contact'] as { team: string }).team]).toEqual([undefined, 'Safeguarding hub']);
  expect(new Set([...records.values()].map(({ category }) => category))).toEqual(new Set(['safeguarding-concern', 'was-not-brought', 'health-visiting']));
}, 60_000);
