/** A case of the demonstration's case system, as that system's own records name the person. */
export type DemoCase = {
  caseRef: string;
  subject: string;
  family?: readonly { given: string; family: string; dateOfBirth: string }[];
  person?: { given: string; middle?: string; family: string; dateOfBirth: string };
  address?: { line1: string; line2?: string; town?: string; postcode: string };
};

const joneses = [
  { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' },
  { given: 'Tomos', family: 'Jones', dateOfBirth: '2016-09-30' },
  { given: 'Tudur', family: 'Jones', dateOfBirth: '2016-09-30' },
];

/**
 * What a social worker has open on a Tuesday morning: the showcase family of the synthetic population, the golden pair, an address, and a person whom
 * nobody has sent (an honest nil).
 */
export const cases: readonly DemoCase[] = [
  { caseRef: 'CC-20418', subject: 'Mair Jones', person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' }, family: joneses },
  { caseRef: 'CC-20433', subject: 'Tomos Jones', person: { given: 'Tomos', family: 'Jones', dateOfBirth: '2016-09-30' } },
  { caseRef: 'CC-19907', subject: 'James Bond', person: { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' } },
  { caseRef: 'CC-20502', subject: 'Flat 4, Mariner Court', address: { line1: 'Flat 4, Mariner Court', line2: '9 Pottery Quay', town: 'Swansea', postcode: 'SA1 8YB' } },
  { caseRef: 'CC-20511', subject: 'Perpetua Quillfeather', person: { given: 'Perpetua', family: 'Quillfeather', dateOfBirth: '1987-02-27' } },
];
