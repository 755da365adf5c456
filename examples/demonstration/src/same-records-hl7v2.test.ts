import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { hl7v2 } from '@mast/connector-hl7v2';
import { type FeedToRun, runConnectors } from '@mast/connector-kit';
import { createTestWorld, startFakeCore } from '@mast/connector-kit/testing';
import { healthWay, hl7Messages, type TemplateRow, writeExtracts } from '@mast/example-population';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { adtFeed, adtMapping } from './health-feeds.ts';
import { sendMessages } from './send-messages.ts';

vi.setConfig({ testTimeout: 120_000 });
type Sent = { date: string; endDate?: string; status: string; category: string; caseRef: string; sensitivity: number; addresses?: { lines: string[]; postcode?: string; role: string }[]; contact: { team: string }; person: { names: object[]; dateOfBirth?: { value: string }; identifiers: { system: string; value: string }[] } };

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'same-records-hl7v2-'));
});
afterAll(() => rm(home, { recursive: true }));

/** The rows of the health board's emergency departments and hospital clinics. */
async function hospitalRows(): Promise<TemplateRow[]> {
  const rows: TemplateRow[] = [];
  await writeExtracts({ folder: home, seed: 77, today: '2026-11-21', people: 1_500, divert: (feedId, row) => feedId === 'swansea-bay-health' && healthWay(row) === 'hl7v2' && rows.push(row) > 0 });
  return rows;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** What the listener delivers of these messages, sent by a hospital that waits for each acknowledgement. */
async function delivered(rows: readonly TemplateRow[]): Promise<{ records: Sent[]; quarantined: number }> {
  const core = await startFakeCore();
  const stopping = new AbortController();
  const port = await freePort();
  const config = { host: '127.0.0.1', port, ledger: join(home, 'ledger'), ledgerKey: randomBytes(32).toString('base64'), mapping: adtMapping };
  const running = runConnectors({
    coreUrl: core.coreUrl, stateFolder: join(home, 'state'), pollMs: 1_000, signal: stopping.signal,
    feeds: [{ feedId: adtFeed.feedId, connector: hl7v2 as FeedToRun['connector'], config, client: core.client }], world: { ...createTestWorld(), clock: { now: () => new Date('2026-11-21T06:00:00Z') } },
  });
  await sendMessages(port, hl7Messages(rows));
  const feed = core.feed(adtFeed.feedId);
  await expect.poll(() => feed.records.size + feed.quarantine.length, { timeout: 60_000 }).toBe(rows.length);
  stopping.abort();
  await running;
  await core.close();
  return { records: [...feed.records.values()] as Sent[], quarantined: feed.quarantine.length };
}

test("each attendance and each missed appointment that the hospitals' messages tell of is a record of the same person, day, place and team as its row, once", async () => {
  const rows = await hospitalRows();
  const { records } = await delivered(rows);
  expect(rows.length).toBeGreaterThan(100);
  const byCase = new Map(records.map((record) => [record.caseRef, record]));
  const times = new Map<string, number>();
  for (const row of rows.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    const time = (times.get(row.case_ref) ?? 0) + 1;
    times.set(row.case_ref, time);
    const record = byCase.get(time === 1 ? row.case_ref : `${row.case_ref}-${time}`);
    if (record === undefined) continue;
    const numbers = record.person.identifiers.filter(({ system }) => system === 'nhs-number').map(({ value }) => value);
    expect([record.date, record.status, record.category, record.contact.team, record.person.dateOfBirth?.value ?? '', numbers[0] ?? '']).toEqual([row.date, 'closed', row.category, row.category === 'emergency-attendance' ? 'Emergency department' : 'Safeguarding hub', row.date_of_birth, row.nhs_number]);
    expect(record.person.names[0]).toMatchObject(Object.fromEntries(Object.entries({ given: row.given_name, middle: row.middle_name, family: row.family_name }).filter(([, value]) => value !== '')));
    const lines = [row.address_line_1, row.address_line_2, row.town].filter((line) => line !== '');
    const isHidden = row.sensitivity === '1' || row.postcode === 'ZZ99 3VZ';
    expect(isHidden ? [] : (record.addresses?.[0]?.lines ?? [])).toEqual(isHidden ? [] : lines);
    expect(record.sensitivity).toBe(Number(row.sensitivity));
  }
  expect(byCase.size).toBe(records.length);
  // Some were registered in a hurry and merged, and nobody bears what was written down then; the family on the screens has both.
  const texts = hl7Messages(rows).map(({ text }) => text);
  expect([texts.filter((text) => text.includes('ADT^A40')).length > 1, texts.filter((text) => text.includes('SIU^S26')).length > 1, JSON.stringify(records).includes('Not given')]).toEqual([true, true, false]);
  const ofTomos = records.filter(({ person }) => JSON.stringify(person.names[0]).includes('Tomos') && person.dateOfBirth?.value === '2016-09-30');
  expect(ofTomos.map(({ category }) => category).toSorted()).toEqual(['emergency-attendance', 'was-not-brought']);
  expect(JSON.stringify(records)).not.toMatch(/swing|Relative|W98001/);
});
