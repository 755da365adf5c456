import { createHash } from 'node:crypto';
import { appendFile, mkdir, rename, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { intakeSteps } from '@mast/connector-kit/intake';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { columns } from '../src/columns.ts';
import { csvOf, goodRows, startPartner } from './partner.ts';
import type { Partner } from './partner.ts';

/** The table of faults F13 to F21 of the research (security-reliability-connectors, A3): each fault, injected, with its outcome. */
let partner: Partner;
beforeEach(async () => {
  partner = await startPartner();
});
afterEach(() => partner.close());
const feed = (): ReturnType<Partner['core']['feed']> => partner.core.feed('swansea');
const at = (moment: string): Partner['world'] => ({ ...partner.world, clock: { now: () => new Date(moment) } });
const later = (): Partner['world'] => at('2026-11-21T06:00:50Z');
const pathOf = (name: string): string => join(partner.inbox, name);
const withoutColumn = (csv: string, name: string): string => csv.split('\r\n').map((line) => line.split(',').filter((_cell, place) => columns[place] !== name).join(',')).join('\r\n');

describe('F13 torn upload', () => {
  test.each([1, 40, 200, 900, 2_000])('cut at byte %i: nothing of it is loaded, and whole it is', async (bytes) => {
    const stem = await partner.send(csvOf(goodRows(20)));
    await truncate(pathOf(`${stem}.csv`), bytes);
    await partner.run();
    expect(await partner.result(stem)).toBeUndefined();
    await partner.send(csvOf(goodRows(20)));
    await partner.run();
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { applied: 20 } });
  });

  test('a file that goes on growing is never loaded; standing still it is refused', async () => {
    const stem = await partner.send(csvOf(goodRows(5)));
    for (let more = 0; more < 3; more += 1) {
      await appendFile(pathOf(`${stem}.csv`), 'R9,more\r\n');
      await partner.run({ world: at(`2026-11-21T06:0${more}:00Z`) });
      expect(await partner.result(stem)).toBeUndefined();
    }
    await partner.run({ world: at('2026-11-21T06:09:00Z') });
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF01', problem: { rule: 'bytes-disagree' } });
    expect(partner.core.counts.batches).toBe(0);
  });

  test('renamed late: a .part is not read, the partner is told after a while, and it loads once renamed', async () => {
    const stem = await partner.send(csvOf(goodRows(2)));
    await rename(pathOf(`${stem}.csv`), pathOf(`${stem}.csv.part`));
    await partner.run();
    expect(await partner.result(`${stem}.csv.part`)).toBeUndefined();
    await partner.run({ world: later() });
    expect(await partner.result(`${stem}.csv.part`)).toMatchObject({ code: 'CPF01', waits: true, problem: { rule: 'upload-unfinished' } });
    expect(await partner.result(`${stem}.manifest.json`)).toMatchObject({ problem: { rule: 'file-missing' } });
    await rename(pathOf(`${stem}.csv.part`), pathOf(`${stem}.csv`));
    await partner.run({ world: later() });
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF02' });
  });

  test.each([['swansea_full_2026-11-21_1.CSV', 'name-not-agreed'], ['Swansea_full_2026-11-21_1.csv', 'name-not-agreed'], ['swansea_full_21-11-2026_1.csv', 'name-not-agreed'], ['swansea_full_2026-11-21_1.zip', 'name-not-agreed'], ['swansea_full_2026-11-21_1.csv', 'manifest-missing']])(
    '%s, which will never be read, is told once and stays',
    async (name, rule) => {
      await writeFile(pathOf(name), csvOf(goodRows(1)));
      await partner.run();
      await partner.run({ world: later() });
      expect(await partner.result(name)).toMatchObject({ code: 'CPF01', waits: true, problem: { rule } });
      await writeFile(join(dirname(partner.inbox), `outbox/${name}.result.json`), 'taken');
      await partner.run({ world: later() });
      await expect(partner.result(name)).rejects.toThrow('JSON');
      expect(await partner.left()).toEqual([name]);
    },
  );
});

describe('F14 bombs and ways out', () => {
  const send = async (bytes: Buffer, rows: number): Promise<string> => {
    const stem = 'swansea_full_2026-11-21_1';
    await writeFile(pathOf(`${stem}.csv.gz`), bytes);
    await writeFile(pathOf(`${stem}.manifest.json`), JSON.stringify({ rows, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), schema: 'headline-csv/1', generatedAt: '', mode: 'full', sequence: 1 }));
    return stem;
  };
  const good = csvOf(goodRows(2));
  test.each<[string, Buffer, string]>([
    ['unpacks 1,000-fold', gzipSync(Buffer.alloc(40_000_000, ',')), 'unpacked-too-large'],
    ['unpacks 1,000-fold in its second part', Buffer.concat([gzipSync(good), gzipSync(Buffer.alloc(40_000_000, '\n'))]), 'unpacked-too-large'],
    ['has rows after the packed part', Buffer.concat([gzipSync(good), Buffer.from('R3,childrens-social-care\r\n')]), 'gzip-broken'],
    ['has noughts after the packed part', Buffer.concat([gzipSync(good), Buffer.alloc(512)]), 'gzip-broken'],
    ['is packed twice', gzipSync(gzipSync(good)), 'header-missing'],
    ['is a ZIP archive', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)]), 'gzip-broken'],
    ['was cut while it was packed', gzipSync(good).subarray(0, -9), 'gzip-broken'],
  ])('a packed file that %s is refused before a row is sent', async (_name, bytes, rule) => {
    const stem = await send(bytes, 2);
    await partner.run();
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF01', problem: { rule } });
    expect(partner.core.counts.batches).toBe(0);
  });

  test('two packed parts one after the other are one file', async () => {
    const [heading = '', ...rows] = csvOf(goodRows(4)).split('\r\n');
    const stem = await send(Buffer.concat([gzipSync(`${heading}\r\n${rows[0] ?? ''}\r\n`), gzipSync(rows.slice(1).join('\r\n'))]), 4);
    await partner.run();
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { applied: 4 } });
  });

  test('links and folders are not seen, whatever they are called', async () => {
    await writeFile(join(dirname(partner.inbox), 'outside.csv'), csvOf(goodRows(1)));
    await partner.send(csvOf(goodRows(1)), { sequence: 2 });
    await symlink('../outside.csv', pathOf('swansea_full_2026-11-21_1.csv'));
    await mkdir(pathOf('swansea_full_2026-11-21_3.csv'));
    await partner.run();
    expect(await partner.result('swansea_full_2026-11-21_2')).toMatchObject({ problem: { rule: 'sequence-gap', expectedSequence: 1 } });
    expect(feed().records.size).toBe(0);
  });

  test('a folder of 3,000 foreign names costs one listing, and the file among them is loaded', async () => {
    await Promise.all(Array.from({ length: 3_000 }, (_, index) => writeFile(pathOf(`other-${index}.txt`), '')));
    const stem = await partner.send(csvOf(goodRows(1)));
    await partner.run();
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF02' });
  });
});

describe('F16 duplicates', () => {
  test('an earlier content under a new name and number changes nothing; on the word of the partner it does', async () => {
    const first = await partner.send(csvOf(goodRows(2)), { date: '2026-11-18', sequence: 1 });
    await partner.send(csvOf(goodRows(3)), { date: '2026-11-19', sequence: 2 });
    await partner.run();
    const again = await partner.send(csvOf(goodRows(2)), { sequence: 3 });
    await partner.run();
    expect(await partner.result(again)).toMatchObject({ code: 'CPF01', problem: { rule: 'content-repeated', sameAs: `${first}.csv` } });
    expect(feed().records.size).toBe(3);
    expect((await partner.ledger())[0]).toMatchObject({ file: `${again}.csv`, end: 'refused', rule: 'content-repeated' });
    await partner.send(csvOf(goodRows(2)), { sequence: 3, manifest: { repeats: true } });
    await partner.run();
    expect(await partner.result(again)).toMatchObject({ code: 'CPF02', counts: { removed: 1 } });
  });

  test('a day without news is not a repeat: the latest content again is loaded and everything is unchanged', async () => {
    await partner.send(csvOf(goodRows(3)), { date: '2026-11-20', sequence: 1 });
    const same = await partner.send(csvOf(goodRows(3)), { sequence: 2 });
    const none = await partner.send(csvOf([]), { mode: 'delta', sequence: 3 });
    const noneAgain = await partner.send(csvOf([]), { mode: 'delta', sequence: 4 });
    await partner.run();
    expect(await partner.result(same)).toMatchObject({ code: 'CPF02', counts: { rows: 3, unchanged: 3 }, sameAs: 'swansea_full_2026-11-20_1.csv' });
    for (const stem of [none, noneAgain]) expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { rows: 0 } });
  });

  test.each<[string, string, Record<string, unknown>, number]>([
    ['a day later', '2026-11-21T23:00:00Z', {}, 0],
    ['a week later, so that what was changed past the connector is mended', '2026-11-28T07:00:00Z', {}, 3],
    ['where it is agreed that it always is', '2026-11-21T23:00:00Z', { rereadDays: 0 }, 3],
    ['under another agreement', '2026-11-21T23:00:00Z', { pageRows: 2 }, 3],
  ])('a listing without news sends no row, but is read again %s', async (_name, moment, config, rows) => {
    await partner.send(csvOf(goodRows(3)), { date: '2026-11-20', sequence: 1 });
    await partner.run();
    const stem = await partner.send(csvOf(goodRows(3)), { sequence: 2 });
    await partner.run({ world: at(moment), config });
    expect(feed().batches.slice(1).reduce((sum, batch) => sum + batch.rows.length, 0)).toBe(rows);
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { rows: 3, unchanged: 3 } });
    expect((await partner.ledger())[0]).toMatchObject({ end: 'loaded', sequence: 2 });
  });

  test('a listing of which a row was refused is read again: the row may be loaded now', async () => {
    const csv = csvOf([...goodRows(2), { source_ref: 'R3', date: 'soon' }]);
    await partner.send(csv, { date: '2026-11-20', sequence: 1 });
    const stem = await partner.send(csv, { sequence: 2 });
    await partner.run();
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF03', counts: { rows: 3, unchanged: 2, rejected: 1 } });
    expect((await partner.result(stem))?.sameAs).toBeUndefined();
  });

  test('two files of one number are both left alone until one is gone', async () => {
    const full = await partner.send(csvOf(goodRows(2)));
    const delta = await partner.send(csvOf(goodRows(1)), { mode: 'delta' });
    await partner.run();
    expect(await partner.result(delta)).toMatchObject({ code: 'CPF01', waits: true, problem: { rule: 'sequence-twice' } });
    expect(partner.core.counts.batches).toBe(0);
    await rename(pathOf(`${delta}.csv`), pathOf('withdrawn.csv'));
    await partner.run();
    expect(await partner.result(full)).toMatchObject({ code: 'CPF02' });
  });

  test('a file that was replaced while it was loaded is not taken away unread', async () => {
    const stem = await partner.send(csvOf(goodRows(1_000)));
    let replaced: Promise<unknown> | undefined;
    await partner.run({
      onEvent: ({ kind }) => {
        if (kind === 'delivered') replaced ??= partner.send(csvOf(goodRows(7)));
      },
    });
    await replaced;
    await partner.run();
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF01', problem: { rule: 'sequence-used' } });
    expect(feed().records.size).toBe(1_000);
  });
});

describe('F17 late files, gaps, business dates out of order', () => {
  test('thirty days in any order of arrival end as in order, each loaded once', async () => {
    const days = Array.from({ length: 30 }, (_, index) => ({ date: `2026-10-${String(index + 1).padStart(2, '0')}`, sequence: index + 1, rows: 3 + ((index * 7) % 11) }));
    const shuffled = days.toSorted((a, b) => ((a.sequence * 17) % 31) - ((b.sequence * 17) % 31));
    for (const { date, sequence, rows } of shuffled) {
      await partner.send(csvOf(goodRows(rows).map((row) => ({ ...row, category: `as of ${date}` }))), { date, sequence });
      if (sequence % 4 === 0) await partner.run();
    }
    await partner.run();
    expect(feed().batches).toHaveLength(30);
    expect(feed().records.size).toBe(days.at(-1)?.rows);
    expect(feed().records.get('R1')).toMatchObject({ category: 'as of 2026-10-30' });
    expect((await partner.ledger()).filter(({ end }) => end === 'loaded').map(({ sequence }) => sequence)).toEqual(days.map(({ sequence }) => sequence).toReversed());
    expect(await partner.left()).toEqual([]);
  });

  test('a file dated before the last one is not loaded over it, unless that is agreed', async () => {
    await partner.send(csvOf(goodRows(4)), { date: '2026-11-20', sequence: 1 });
    const late = await partner.send(csvOf(goodRows(1)), { date: '2026-11-19', sequence: 2 });
    await partner.run();
    expect(await partner.result(late)).toMatchObject({ code: 'CPF01', problem: { rule: 'date-before-last' } });
    expect(feed().records.size).toBe(4);
    await partner.send(csvOf(goodRows(1)), { date: '2026-11-19', sequence: 2 });
    await partner.run({ config: { acceptEarlierDates: true } });
    expect(feed().records.size).toBe(1);
  });

  test('a held file is told once and is not fetched again', async () => {
    const stem = await partner.send(csvOf(goodRows(1)), { sequence: 5 });
    await partner.run();
    await writeFile(join(dirname(partner.inbox), `outbox/${stem}.result.json`), 'taken');
    await partner.run();
    await expect(partner.result(stem)).rejects.toThrow('JSON');
    expect(await partner.ledger()).toMatchObject([{ sequence: 5, end: 'held', rule: 'sequence-gap', tries: 1 }]);
  });
});

describe('F18 clocks', () => {
  test('a file dated tomorrow is loaded; one dated later waits until its day, or until it is sent again under a right one', async () => {
    const tomorrow = await partner.send(csvOf(goodRows(1)), { date: '2026-11-22', sequence: 1 });
    const beyond = await partner.send(csvOf(goodRows(2)), { date: '2026-11-23', sequence: 2 });
    await partner.run();
    expect(await partner.result(tomorrow)).toMatchObject({ code: 'CPF02' });
    expect(await partner.result(beyond)).toMatchObject({ code: 'CPF01', waits: true, problem: { rule: 'date-in-future' } });
    await partner.run({ world: at('2026-11-22T06:00:00Z') });
    expect(await partner.result(beyond)).toMatchObject({ code: 'CPF02', counts: { applied: 1 } });
  });

  test('a clock of ours that is months behind costs waiting, and no file', async () => {
    const stem = await partner.send(csvOf(goodRows(2)), { date: '2027-03-01', sequence: 1 });
    await partner.run();
    expect([(await partner.result(stem))?.waits, await partner.left()]).toMatchObject([true, { length: 2 }]);
    await partner.run({ world: at('2027-03-01T06:00:00Z') });
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF02' });
  });

  test.each(['2026-11-21T03:00:00Z', '2026-11-21T08:00:00Z', '2026-10-25T00:30:00Z', '2024-02-29T23:59:59Z', '2036-01-01T00:00:00Z'])('with the clock at %s for one reading nothing is lost or loaded twice', async (moment) => {
    await partner.send(csvOf(goodRows(2)), { date: '2024-02-28', sequence: 1 });
    await partner.run();
    await partner.send(csvOf(goodRows(5)), { date: '2024-02-29', sequence: 2 });
    // A clock that is far behind gets no token; then nothing is read until it is right again.
    const stop = new AbortController();
    await partner.run({ world: at(moment), signal: stop.signal, onEvent: ({ kind }) => (kind === 'waiting' ? stop.abort() : undefined) });
    await partner.run();
    expect(feed().records.size).toBe(5);
    expect(feed().batches).toHaveLength(2);
  });
});

describe('F19 schema drift', () => {
  const rows = [{ source_ref: 'R1', address_confidential: 'true' }, { source_ref: 'R2' }];
  test('a column more is loaded and told by its place, never by its name', async () => {
    const csv = csvOf(rows).split('\r\n').map((line, place) => (line === '' ? line : `${line},${place === 0 ? 'Mair Prosser' : 'x'}`)).join('\r\n');
    const stem = await partner.send(csv);
    await partner.run();
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', unreadColumns: [37] });
    expect(JSON.stringify([await partner.result(stem), partner.world.lines])).not.toContain('Prosser');
    expect(partner.world.lines).toContainEqual({ event: 'columns-not-read', fields: expect.objectContaining({ columns: 1 }) as unknown });
  });

  test('another order of columns means the same', async () => {
    await partner.send(csvOf(rows), { sequence: 1 });
    const turned = csvOf(rows).split('\r\n').map((line) => line.split(',').toReversed().join(',')).join('\r\n');
    const stem = await partner.send(turned, { sequence: 2 });
    await partner.run();
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF02', counts: { unchanged: 2 } });
  });

  test.each([
    ['a column less', withoutColumn(csvOf(rows), 'postcode'), { rule: 'column-missing', column: 'postcode' }],
    ['a column renamed', csvOf(rows).replace('postcode', 'post_code'), { rule: 'column-missing', column: 'postcode' }],
    ['an optional column less, which earlier files had', withoutColumn(csvOf(rows), 'address_confidential'), { rule: 'column-gone', column: 'address_confidential' }],
  ])('%s holds the whole file: nothing is half applied', async (_name, csv, problem) => {
    await partner.send(csvOf(rows), { sequence: 1 });
    const stem = await partner.send(csv, { sequence: 2 });
    await partner.run();
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF01', waits: true, problem, counts: { rows: 0 } });
    expect(feed().batches).toHaveLength(1);
    expect(await partner.left()).toHaveLength(2);
    await partner.run({ config: { mayLack: ['address_confidential'] } });
    expect((await partner.result(stem))?.code).toBe(problem.rule === 'column-gone' ? 'CPF02' : 'CPF01');
  });

  test('the drift is known even to a connector that lost its memory', async () => {
    await partner.send(csvOf(rows), { sequence: 1 });
    await partner.run();
    await partner.forget();
    const stem = await partner.send(withoutColumn(csvOf(rows), 'address_confidential'), { sequence: 2 });
    await partner.run();
    expect(await partner.result(stem)).toMatchObject({ waits: true, problem: { rule: 'column-gone' } });
  });

  test('another type in a column (day numbers for dates) holds the whole file', async () => {
    const stem = await partner.send(csvOf(goodRows(60).map((row) => ({ ...row, date: '46296' }))));
    await partner.run();
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF01', waits: true, problem: { rule: 'too-many-refused' } });
    expect(partner.core.counts.batches).toBe(0);
  });
});

describe('F20 poisoned rows', () => {
  test('one in 20,000 is refused with its line, and every other row is loaded', async () => {
    const rows = goodRows(20_000);
    rows[12_344] = { source_ref: 'R12345', date: 'soon' };
    const stem = await partner.send(csvOf(rows));
    await partner.run();
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF03', counts: { rows: 20_000, applied: 19_999, rejected: 1 }, rejects: [{ line: 12_346, column: 'date', rule: 'date-format' }] });
  });

  test('every tenth is refused, the others are loaded; with every fourth the file is held', async () => {
    const poisoned = (every: number): string => csvOf(goodRows(400).map((row, index) => (index % every === 0 ? { ...row, postcode: '#N/A' } : row)));
    const tenth = await partner.send(poisoned(10), { sequence: 1 });
    const fourth = await partner.send(poisoned(4), { sequence: 2 });
    await partner.run();
    expect(await partner.result(tenth)).toMatchObject({ code: 'CPF03', counts: { rows: 400, applied: 360, rejected: 40 } });
    expect(await partner.result(fourth)).toMatchObject({ code: 'CPF01', waits: true, problem: { rule: 'too-many-refused' } });
    await partner.run({ config: { maxRefusedShare: 0.3 } });
    expect(await partner.result(fourth)).toMatchObject({ code: 'CPF03', counts: { rows: 400, rejected: 100 } });
  });
});

describe('F21 mass disappearance', () => {
  test('a listing that ends where a spreadsheet ends is refused whole', async () => {
    const csv = `source_ref\n${'R\n'.repeat(65_535)}`;
    const stem = await partner.send(csv, { manifest: { schema: 'short/1' } });
    const layout = { layout: 'short/1', columns: { source_ref: 'source_ref' }, constants: {} };
    await partner.run({ config: { layout, maxRefusedShare: 1 } });
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF01', problem: { rule: 'spreadsheet-truncated', line: 65_536 } });
  });

  test('what core-api holds back is told as held, with the file counted whole', async () => {
    await partner.send(csvOf(goodRows(100)), { date: '2026-11-20', sequence: 1 });
    const half = csvOf(goodRows(50)).replace(/^R7,.*$/m, 'R7,too,few');
    const stem = await partner.send(half, { sequence: 2 });
    await partner.run();
    expect(await partner.result(stem)).toMatchObject({ code: 'CPF03', counts: { rows: 50, rejected: 1, removed: 0, held: 51 } });
    expect(feed().records.size).toBe(100);
  });
});

test('the ledger has every step of a file that was loaded, in order, and none after the fault of one that was not', async () => {
  await partner.send(csvOf(goodRows(3)));
  await partner.send(csvOf(goodRows(3)), { sequence: 2, manifest: { rows: 4 } });
  await partner.run();
  const [refused, loaded] = await partner.ledger();
  expect(Object.keys(loaded?.at ?? {})).toEqual([...intakeSteps]);
  expect(Object.keys(refused?.at ?? {})).toEqual(intakeSteps.slice(0, intakeSteps.indexOf('parsed') + 1));
  expect(JSON.stringify([refused, loaded])).not.toMatch(/[0-9a-f]{64}/);
});
