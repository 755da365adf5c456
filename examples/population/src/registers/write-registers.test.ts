import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import type { RegisterWish } from './register-row.ts';
import { registers } from './registers.ts';
import { writeRegisters } from './write-registers.ts';

const folder = mkdtempSync(join(tmpdir(), 'registers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wish: RegisterWish = { profile: 'agencies', people: 1_500, seed: 12 };

test('one file per agency with its manifest, and the truth about every row', () => {
  const { rows, files } = writeRegisters(folder, wish);
  const made = [...registers(wish)];
  expect(rows).toBe(made.length);
  expect(files.map(({ source }) => source).toSorted()).toEqual([...new Set(made.map(({ source }) => source))].toSorted());
  for (const { file, rows: count, bytes, sha256, source } of files) {
    const content = readFileSync(join(folder, file));
    const lines = content.toString('utf8').split('\r\n').slice(0, -1);
    expect(lines).toHaveLength(count + 1);
    expect(lines[0]).toBe('source_ref,service,kind,date,end_date,status,category,given_name,middle_name,family_name,previous_family_name,date_of_birth,sex,nhs_number,address_line_1,address_line_2,town,postcode,uprn,case_ref,contact_team,contact_name,contact_phone,contact_email,sensitivity,address_role');
    expect(count).toBe(made.filter((row) => row.source === source).length);
    expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect(JSON.parse(readFileSync(join(folder, file.replace('.csv', '.manifest.json')), 'utf8'))).toMatchObject({ rows: count, bytes, sha256, schema: 'headline-csv/1', mode: 'full' });
  }
  const truth = readFileSync(join(folder, 'truth.csv'), 'utf8').split('\r\n').slice(1, -1);
  expect(truth).toEqual(made.map(({ source, id, person, household, origin }) => `${source},${id},${person},${household},${origin}`));
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
