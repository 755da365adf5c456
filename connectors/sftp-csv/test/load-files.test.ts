import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { csvOf, goodRows, startPartner } from './partner.ts';
import type { Partner } from './partner.ts';

let partner: Partner;
beforeEach(async () => {
  partner = await startPartner();
});
afterEach(() => partner.close());
const feed = (): ReturnType<Partner['core']['feed']> => partner.core.feed('swansea');

test('a whole file is loaded, answered CPF02 and taken out of the inbox', async () => {
  const stem = await partner.send(csvOf(goodRows(1_201)));
  await partner.run();
  expect(feed().records.size).toBe(1_201);
  expect(feed().batches.map(({ rows, generation }) => [rows.length, generation?.page, generation?.last, generation?.expectedRows])).toEqual([[500, 1, false, 1_201], [500, 2, false, 1_201], [201, 3, true, 1_201]]);
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { rows: 1_201, applied: 1_201, rejected: 0 }, rejects: [] });
  expect(await partner.left()).toEqual([]);
});

test('of 100 rows with 3 bad ones 97 are loaded; the answer is CPF03 with three reasons and no value', async () => {
  const rows = goodRows(100);
  rows[10] = { source_ref: 'R11', given_name: 'Canary', date_of_birth: '31 Quartember' };
  rows[41] = { source_ref: '4.20E+09', family_name: 'Canary' };
  rows[99] = { source_ref: 'R100', family_name: 'Canary', sensitivity: 'zebra' };
  const stem = await partner.send(csvOf(rows));
  await partner.run();
  const result = await partner.result(stem);
  expect(result).toMatchObject({ code: 'CPF03', counts: { rows: 100, applied: 97, rejected: 3 } });
  expect(result?.rejects).toEqual([
    { line: 12, column: 'date_of_birth', rule: 'date-format' },
    { line: 43, column: 'source_ref', rule: 'spreadsheet-number' },
    { line: 101, column: 'sensitivity', rule: 'format' },
  ]);
  const said = JSON.stringify([result, partner.world.lines]);
  for (const value of ['Canary', 'Quartember', '4.20E', 'zebra']) expect(said).not.toContain(value);
  expect(JSON.stringify(feed().quarantine)).toContain('Quartember');
});

test('the same file again, or another with its number, changes nothing and is answered', async () => {
  const stem = await partner.send(csvOf(goodRows(3)));
  await partner.run();
  await partner.send(csvOf(goodRows(3)));
  await partner.run();
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { applied: 3 }, repeated: true });
  await partner.send(csvOf(goodRows(2)));
  await partner.run();
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF01', problem: { rule: 'sequence-used' } });
  expect(feed().batches).toHaveLength(1);
  expect(await partner.left()).toEqual([]);
});

test('a file whose predecessor is missing is held, says so, and is loaded once it has come', async () => {
  const second = await partner.send(csvOf(goodRows(2)), { sequence: 2 });
  await partner.run();
  expect(await partner.result(second)).toMatchObject({ code: 'CPF01', problem: { rule: 'sequence-gap', expectedSequence: 1 } });
  expect(feed().records.size).toBe(0);
  await partner.send(csvOf(goodRows(1)), { sequence: 1 });
  await partner.run();
  expect(feed().records.size).toBe(2);
  expect(await partner.result(second)).toMatchObject({ code: 'CPF02', counts: { rows: 2, applied: 1, unchanged: 1 } });
});

test('a delta loads, removes what it says is deleted, and removes nothing by silence', async () => {
  await partner.send(csvOf(goodRows(4)), { sequence: 1 });
  const delta = await partner.send(csvOf([{ source_ref: 'R2', status: 'deleted' }, { source_ref: 'R9' }]), { sequence: 2, mode: 'delta' });
  await partner.run();
  expect([...feed().records.keys()]).toEqual(['R1', 'R3', 'R4', 'R9']);
  expect(await partner.result(delta)).toMatchObject({ code: 'CPF02', counts: { rows: 2, applied: 1, tombstoned: 1, removed: 0 } });
});

test('codes and short forms in another letter case are the same codes', async () => {
  await partner.send(csvOf(goodRows(2)), { sequence: 1 });
  const delta = await partner.send(csvOf([{ source_ref: 'R2', status: 'DELETED' }, { source_ref: 'R3', status: 'Open', sex: 'F', service: "Children's social care" }]), { sequence: 2, mode: 'delta' });
  await partner.run();
  expect(await partner.result(delta)).toMatchObject({ code: 'CPF02', counts: { rows: 2, applied: 1, tombstoned: 1 } });
  expect(feed().records.get('R3')).toMatchObject({ status: 'open', service: 'childrens-social-care', person: { sex: 'female' } });
});

test('a line break inside a quoted cell begins another line of an address, and is a space elsewhere', async () => {
  const stem = await partner.send(csvOf([{ source_ref: 'R1', address_line_1: 'Flat 2\r\nThe House', contact_team: 'Duty\nteam' }]), { manifest: { rows: 1 } });
  await partner.run();
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { rows: 1, applied: 1 } });
  expect(feed().records.get('R1')).toMatchObject({ addresses: [{ lines: ['Flat 2', 'The House', 'Swansea'] }], contact: { team: 'Duty team' } });
});

test('a line break in a reference or a number is never joined up', async () => {
  const stem = await partner.send(csvOf([{ source_ref: 'R\n1' }, { source_ref: 'R2', nhs_number: '999 000\n0018' }]), { manifest: { rows: 2 } });
  await partner.run();
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF04', counts: { rows: 2, rejected: 2 } });
});

test.each([[false, '.csv'], [true, '.csv'], [true, '.csv.gz']])('a manifest may be named after the whole file (packed: %s, %s); the answer then is as well', async (packed, ending) => {
  const stem = await partner.send(csvOf(goodRows(2)), { packed });
  await rename(join(partner.inbox, `${stem}.manifest.json`), join(partner.inbox, `${stem}${ending}.manifest.json`));
  await partner.run();
  expect(await partner.result(`${stem}${ending}`)).toMatchObject({ code: 'CPF02', counts: { applied: 2 } });
  expect(await partner.left()).toEqual([]);
});

test('numbers in a manifest may be written as text', async () => {
  const stem = await partner.send(csvOf(goodRows(2)), { manifest: { rows: '2', sequence: '1' } });
  await partner.run();
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02' });
});

test('a full listing removes what it left out, but not when one of its rows could not be read', async () => {
  await partner.send(csvOf(goodRows(4)), { sequence: 1 });
  const shifted = csvOf(goodRows(3)).replace(/^R2,.*$/m, 'R2,too,few');
  const held = await partner.send(shifted, { sequence: 2 });
  await partner.run();
  expect(await partner.result(held)).toMatchObject({ code: 'CPF03', counts: { rows: 3, unchanged: 2, rejected: 1, removed: 0, held: 2 }, rejects: [{ line: 3, column: null, rule: 'cell-count' }] });
  expect((await partner.result(held))?.meaning).toContain('held, not removed');
  expect(feed().records.size).toBe(4);
  const whole = await partner.send(csvOf(goodRows(3)), { sequence: 3 });
  await partner.run();
  expect(await partner.result(whole)).toMatchObject({ code: 'CPF02', counts: { rows: 3, unchanged: 3, removed: 1, held: 0 } });
  expect((await partner.result(whole))?.meaning).not.toContain('held');
});

test('a reference that comes twice in a file is loaded once, even from another page', async () => {
  const rows = [...goodRows(600), { source_ref: 'R1', given_name: 'Other' }];
  const stem = await partner.send(csvOf(rows));
  await partner.run();
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF03', counts: { applied: 600, rejected: 1 }, rejects: [{ line: 602, column: 'source_ref', rule: 'duplicate-ref' }] });
  expect(JSON.stringify(feed().records.get('R1'))).not.toContain('Other');
});

test('of a row that may never be loaded nothing but its reference travels', async () => {
  const stem = await partner.send(csvOf([{ source_ref: 'R1', given_name: 'Canary', sensitivity: '3' }]));
  await partner.run();
  expect(feed().batches[0]?.rows).toEqual([{ ref: 'R1', record: { sensitivity: 3 } }]);
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF04', rejects: expect.arrayContaining([{ line: 2, column: 'sensitivity', rule: 'never-load' }]) as unknown });
});

test('a packed file is the same as an unpacked one', async () => {
  const stem = await partner.send(csvOf(goodRows(40)), { packed: true });
  await partner.run();
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { rows: 40, applied: 40 } });
});

test('a file without rows is answered and takes its number', async () => {
  const stem = await partner.send(csvOf([]), { mode: 'delta' });
  await partner.run();
  expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { rows: 0 } });
  expect(feed().sequence).toBe(1);
});

test("another feed's files and a file without a manifest are left alone", async () => {
  await writeFile(join(partner.inbox, 'walsall_full_2026-11-21_1.csv'), csvOf(goodRows(1)));
  await writeFile(join(partner.inbox, 'swansea_full_2026-11-21_1.csv'), csvOf(goodRows(1)));
  await writeFile(join(partner.inbox, 'swansea_full_2026-11-21_1.csv.part'), csvOf(goodRows(1)));
  await partner.run();
  expect(feed().records.size).toBe(0);
  expect(await partner.left()).toHaveLength(3);
});
