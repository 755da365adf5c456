import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { registers, requiredColumns } from '@mast/example-population';

/** What a day's file says beside the day before: everything (`base`, `same`; `rewritten` in other bytes, since its lines end otherwise), or one row in a hundred otherwise (`changed`); `new` are people of another population, as changes alone. */
export type DayKind = 'base' | 'same' | 'rewritten' | 'changed' | 'new';

export type DayWish = { folder: string; feedId: string; records: number; seed: number; today: string; day: string; sequence: number; kind: DayKind };
export type Day = { name: string; rows: number; bytes: number; manifest: string };

/** Text is gathered up to this many characters before it is written. */
const flushAt = 1 << 20;

const placeholders = ['1811-11-11', '1900-01-01'];

/**
 * Writes one day's file of one feed in the standard template, and its manifest. Of every 10,000 rows of a changed day 96 have another telephone number, two are of people who were
 * not there before and two are gone: few enough for the removal guard, which lets 500 records go without asking.
 */
export function writeDay({ folder, feedId, records, seed, today, day, sequence, kind }: DayWish): Day {
  mkdirSync(folder, { recursive: true });
  const mode = kind === 'new' ? 'delta' : 'full';
  const name = `${feedId}_${mode}_${day}_${sequence}.csv`;
  const file = openSync(join(folder, name), 'w');
  const hash = createHash('sha256');
  const lineEnd = kind === 'rewritten' ? '\n' : '\r\n';
  let [pending, rows, bytes, at] = [`${requiredColumns.join(',')}${lineEnd}`, 0, 0, 0];
  const flush = (): void => {
    const chunk = Buffer.from(pending, 'utf8');
    hash.update(chunk);
    bytes += chunk.length;
    for (let done = 0; done < chunk.length; ) done += writeSync(file, chunk, done);
    pending = '';
  };
  for (const { source, id, values } of registers({ profile: 'agencies', records, seed, today })) {
    const place = at % 10_000;
    at += 1;
    // The rows that come and go lie at fixed places of every 10,000.
    if (place < 2 ? kind !== 'changed' && kind !== 'new' : place < 4 && kind === 'changed') continue;
    const phone = kind === 'changed' && place >= 100 && place < 196 ? '0300 000 0999' : values.contact_phone;
    // The connector refuses rows with a placeholder for a birth date, and reads a file with refused rows anew each time.
    const born = placeholders.includes(values.date_of_birth) ? '' : values.date_of_birth;
    const row = { ...values, date_of_birth: born, source_ref: `${kind === 'new' ? `new-${day}-` : ''}${source}-${id}`, contact_phone: phone };
    pending += `${requiredColumns.map((column) => cell(row[column])).join(',')}${lineEnd}`;
    rows += 1;
    if (pending.length > flushAt) flush();
  }
  flush();
  closeSync(file);
  const manifest = name.replace(/\.csv$/, '.manifest.json');
  writeFileSync(join(folder, manifest), JSON.stringify({ rows, bytes, sha256: hash.digest('hex'), schema: 'headline-csv/1', generatedAt: `${day}T04:30:00Z`, mode, sequence }));
  return { name, rows, bytes, manifest };
}

function cell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
