import { createHash } from 'node:crypto';

import { expect, test } from 'vitest';

import { setupFile } from './setup-file.ts';

/** SHA-256 of each version's terms, the first day apart. A demonstration that was kept holds the older ones, and takes no other terms under their number. */
const digests: Readonly<Record<string, string>> = {
  '2': '1ecd124550a4e04705fb5cfb9bb39276834e549b0ac58dd32958d4eec78592e1',
  '3, with a reporting database': 'a5c3fcbb2e993a02213950ee54cf67b53b617968270f7a671fc97ebd6d2d7c26',
  // On a database of one's own.
  '3': '1ecd124550a4e04705fb5cfb9bb39276834e549b0ac58dd32958d4eec78592e1',
};

type Agreement = { readonly version: number; readonly validFrom: string; readonly contributors: readonly object[]; readonly readers: readonly string[] };

test.each([true, false])('the agreement has a number of its own for these terms: raise agreementVersion with them, and add its digest here (with a reporting database: %s)', (hasReporting) => {
  const { agreements } = setupFile({ caseSystemOrigin: 'http://127.0.0.1', validFrom: '2026-01-01', hasReporting, hostKeys: new Proxy({}, { get: () => ({}) }), clientKeys: new Proxy({}, { get: () => ({}) }) }) as { agreements: Agreement[] };
  const [agreement] = agreements;
  if (agreement === undefined) throw new Error('no agreement');
  const { version, validFrom: _day, contributors, readers, ...terms } = agreement;
  const sorted = [Object.entries(terms).toSorted(([a], [b]) => (a < b ? -1 : 1)), contributors.map((one) => JSON.stringify(one)).toSorted(), readers.toSorted()];
  expect(createHash('sha256').update(JSON.stringify(sorted)).digest('hex')).toBe(digests[`${version}${hasReporting ? ', with a reporting database' : ''}`]);
});
