import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The standard template (DESIGN section 6): its fixed columns, and of the optional ones those that can hold something personal. */
const columns = [
  'source_ref', 'service', 'kind', 'date', 'end_date', 'status', 'category', 'given_name', 'middle_name', 'family_name', 'previous_family_name', 'date_of_birth', 'sex', 'nhs_number',
  'address_line_1', 'address_line_2', 'town', 'postcode', 'uprn', 'case_ref', 'contact_team', 'contact_name', 'contact_phone', 'contact_email', 'sensitivity',
  'contact_role', 'contact_hours', 'contact_out_of_hours',
] as const;

export type ProofRow = Partial<Record<(typeof columns)[number], string>> & { source_ref: string };

/** Distinct, invented people: `index` alone decides every cell. */
export function proofRow(index: number): ProofRow {
  const word = syllables(index);
  return {
    source_ref: `PR-${index}`,
    service: 'childrens-social-care',
    kind: 'event',
    date: '2026-10-01',
    status: 'closed',
    given_name: syllables(index * 7 + 3),
    family_name: word,
    date_of_birth: `${1950 + (index % 60)}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`,
    address_line_1: `${1 + (index % 180)} ${word} Street`,
    town: 'Swansea',
    postcode: `SA${1 + (index % 9)} ${1 + (index % 8)}AB`,
    contact_team: 'Proof team',
    contact_phone: '01632 960100',
    sensitivity: '0',
  };
}

/** Writes rows as a file of the standard template with its manifest, `extra` columns after them; returns both paths. */
export async function writeProofFile(wish: { folder: string; filePrefix: string; mode: 'full' | 'delta'; day: string; sequence: number; rows: readonly ProofRow[]; extra?: readonly string[] }): Promise<{ file: string; manifest: string }> {
  const stem = join(wish.folder, `${wish.filePrefix}_${wish.mode}_${wish.day}_${wish.sequence}`);
  const extra = (wish.extra ?? []).filter((column) => !columns.some((known) => known === column));
  const lines = [[...columns, ...extra].join(','), ...wish.rows.map((row) => [...columns.map((column) => cell(row[column] ?? '')), ...extra.map(() => '')].join(','))];
  const bytes = Buffer.from(`${lines.join('\r\n')}\r\n`);
  const manifest = { rows: wish.rows.length, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), schema: 'headline-csv/1', generatedAt: `${wish.day}T04:00:00Z`, mode: wish.mode, sequence: wish.sequence };
  await mkdir(wish.folder, { recursive: true });
  await writeFile(`${stem}.csv`, bytes);
  await writeFile(`${stem}.manifest.json`, JSON.stringify(manifest));
  return { file: `${stem}.csv`, manifest: `${stem}.manifest.json` };
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

const parts = ['ba', 'do', 'fe', 'gu', 'hi', 'ka', 'lo', 'me', 'nu', 'pi', 'ra', 'so', 'te', 'vu', 'wi', 'za'];

/** A pronounceable word of four to six syllables; different numbers below 2^20 give different words. */
function syllables(value: number): string {
  let rest = (value * 40_503 + 12_345) % 1_048_576;
  let word = '';
  for (let count = 0; count < 5; count += 1) {
    word += parts[rest % 16] ?? '';
    rest = Math.floor(rest / 16);
  }
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
