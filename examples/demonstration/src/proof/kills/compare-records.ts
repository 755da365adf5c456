import type { openRecords } from '@mast/core-api/testing';

import type { ProofRow } from '../proof-rows.ts';

type Stored = Awaited<ReturnType<typeof openRecords>>;

/** Every stored record against the oracle's row of its reference. `missing` and `different` are rows, `doubled` and `foreign` are records. */
export function compareRecords(rows: readonly ProofRow[], stored: Stored): { records: number; missing: number; doubled: number; different: number; foreign: number } {
  const byRef = new Map(stored.map((record) => [record.sourceRef, record]));
  const wanted = new Set(rows.map(({ source_ref: ref }) => ref));
  const missing = rows.filter((row) => !byRef.has(row.source_ref)).length;
  const different = rows.filter((row) => {
    const record = byRef.get(row.source_ref);
    return record !== undefined && fingerprint(record) !== expected(row);
  }).length;
  return { records: stored.length, missing, doubled: stored.length - byRef.size, different, foreign: [...byRef.keys()].filter((ref) => !wanted.has(ref)).length };
}

function expected(row: ProofRow): string {
  return [row.given_name, row.family_name, row.date_of_birth, row.address_line_1, row.postcode, row.date, row.contact_team].join('|');
}

function fingerprint(record: Stored[number]): string {
  const name = record.person?.names[0];
  const address = record.addresses?.[0];
  return [name?.given, name?.family, record.person?.dateOfBirth?.value, address?.lines[0], address?.postcode, record.date, record.contact.team].join('|');
}
