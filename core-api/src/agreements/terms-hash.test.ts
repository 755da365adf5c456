import { expect, test } from 'vitest';

import type { AgreementDraft } from './agreement-schema.ts';
import { agreementDraftSchema } from './agreement-schema.ts';
import { termsHash } from './terms-hash.ts';

const id = (last: number): string => `0199aaaa-0000-7000-8000-00000000000${last}`;
const terms: AgreementDraft = {
  agreement: 'main', validFrom: '2026-01-01', displayMonths: 12, storageMonths: 36, allowsReview: false, allowsCategories: false, allowsReaderLocations: false, allowsOpenAcrossAges: false, gateways: ['a', 'b'],
  contributors: [{ organisation: 'X', feedId: 'x' }, { organisation: 'Y', feedId: 'y' }], readers: ['X', 'Y'],
  documents: [{ kind: 'dsa', sha256: 'a'.repeat(64) }], signatories: [{ organisation: 'X', accountId: id(1) }, { organisation: 'Y', accountId: id(2) }],
};
const hash = (changes: Partial<AgreementDraft> = {}, version = 1): string => termsHash(version, { ...terms, ...changes }).toString('hex');

/** What is signed is every term: for each one, another value that makes another agreement of it. */
const others: Readonly<Required<{ [Term in keyof AgreementDraft]: AgreementDraft[Term] }>> = {
  agreement: 'other', validFrom: '2026-01-02', validTo: '2027-01-01', displayMonths: 11, storageMonths: 35, auditMonths: 96, searchTermMonths: 12, allowsReview: true, allowsCategories: true, allowsReaderLocations: true, allowsOpenAcrossAges: true, gateways: ['a'],
  ambient: [{ organisation: 'X', setting: 'maternity', gateway: 'a', perHour: 10 }],
  contributors: [{ organisation: 'X', feedId: 'x' }], readers: ['X'], documents: [{ kind: 'dsa', sha256: 'b'.repeat(64) }], signatories: [{ organisation: 'X', accountId: id(1) }, { organisation: 'Y', accountId: id(3) }],
};

test.each(Object.entries(others))('another %s is another agreement', (term, value) => {
  expect(hash({ [term]: value })).not.toBe(hash());
});

test('the table has every term of the schema', () => {
  expect(Object.keys(others).toSorted()).toEqual(Object.keys(agreementDraftSchema.shape).toSorted());
});

test('a version without ambient checks is signed as it was before there were any', () => {
  expect(hash({ ambient: [] })).toBe(hash());
});

test('another version is another agreement, no gateways named is not none, and the order of lists is nothing', () => {
  expect(hash({}, 2)).not.toBe(hash());
  expect(termsHash(1, { ...terms, gateways: [] }).equals(termsHash(1, { ...terms, gateways: undefined }))).toBe(false);
  expect(hash({ gateways: ['b', 'a'], readers: ['Y', 'X'], contributors: terms.contributors.toReversed(), signatories: terms.signatories.toReversed() })).toBe(hash());
});
