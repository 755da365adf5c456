import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openStateFolder } from '@mast/connector-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { Core, contextOf, readOnce, ssdConfig } from './ssd-world.ts';
import { ssdDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';

/** `MAST_REPORTING_PEOPLE=200000` for the size of a county; a small council where nothing is said (README, "Figures"). */
const people = Number(process.env['MAST_REPORTING_PEOPLE'] ?? '5000');
const changed = Math.round(people / 1_000);
const limits = { timeout: 1_200_000 };

const folder = mkdtempSync(join(tmpdir(), 'mast-reporting-'));
let database: TestDatabase;
beforeAll(async () => {
  database = await ssdDatabase(people);
}, limits.timeout);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}, limits.timeout);

test(`SSD tables of ${people} people: only changed rows travel on the second run, memory stays bounded, case notes are refused`, limits, async () => {
  const { sql } = database;
  // Core-api's side is counted, not kept: what is measured is the connector.
  const core = new Counting();
  const context = contextOf(ssdConfig(database), await openStateFolder(folder));
  const startMb = megabytes(process.memoryUsage().rss);
  const first = await timed(() => readOnce(context, core));
  await sql(`update ssd_person set pers_surname = pers_surname || 'x' where pers_person_id in (select 'P' || (n * 1000 - 3) from generate_series(1, ${changed}) n)`);
  await sql("delete from ssd_cp_plans where cppl_cp_plan_id in ('1', '6', '11')");
  const second = await timed(() => readOnce(context, core));
  const third = await timed(() => readOnce(context, core));
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1_024);
  const reader = await database.session(database.reader, database.password);
  const state = await reader.query('select note from case_notes').then(() => 'allowed', (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown'));
  const figures = { people, rowsRead: first.told.read, firstTravelled: first.told.sent.length, leftOut: first.told.leftOut, changed, secondTravelled: second.told.sent.length, secondRemoved: second.told.removed.length, thirdTravelled: third.told.sent.length, caseNotesSqlState: state, startMb, peakMb, cpuSeconds: [first, second, third].map(({ cpuS }) => cpuS) };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  expect([first.told.read, first.told.sent.length, first.told.leftOut]).toEqual([people, people * 0.8, { 'ended-long-ago': people / 5 }]);
  // Of every thousand people the 997th is changed: a section 47 enquiry each.
  expect([second.told.sent.length, second.told.removed.toSorted(), second.told.sent.every((ref) => ref.startsWith('s47e:'))]).toEqual([changed, ['cppl:1', 'cppl:11', 'cppl:6'], true]);
  expect([third.told.sent, third.told.removed, state]).toEqual([[], [], '42501']);
});

class Counting extends Core {
  override apply(page: Parameters<Core['apply']>[0]): ReturnType<Core['apply']> {
    const outcome = super.apply(page);
    this.rows.clear();
    return outcome;
  }
}

async function timed<Told>(work: () => Promise<Told>): Promise<{ told: Told; cpuS: number }> {
  const before = process.cpuUsage();
  const told = await work();
  const { user, system } = process.cpuUsage(before);
  return { told, cpuS: Math.round((user + system) / 100_000) / 10 };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_048_576);
}
