import type { SourceRates } from '../writing/rates.ts';

export type RegisterSource = { id: 'census' | 'survey' | 'admin'; /** Days before `today` on which it was taken. */ daysAgo: number; rates: SourceRates };

/**
 * Rates that make true pairs as hard as the published figures of a UK household set (linkage notes 3.2): forename equal in 68 % of true pairs, first and last name and birth
 * date in 45 %, surname, postcode and birth date in 57 %, birth date, postcode and sex in 79 %. A paper form filled by one member for all and read by a scanner. Found on seeds 1 to 5; tested on others.
 */
const paper: SourceRates = {
  name: {
    knownAs: 0.5, nickname: 0.042, givenSpelling: 0.026, familySpelling: 0.028, givenTypo: 0.02, familyTypo: 0.023, givenMisread: 0.045, familyMisread: 0.056, initial: 0.021, givenMissing: 0.01, familyMissing: 0.006,
    middleFirst: 0.005, middleInGiven: 0.006, middleMissing: 0.94, middleInitial: 0.5, cut: 0.006, swapped: 0.004, former: 0.07, halved: 0.3, givenWrong: 0.003, familyWrong: 0.007, marksLost: 0.85, hyphenLost: 0.5, capitals: 0, baby: 0.75,
  },
  birth: { missing: 0.005, swapped: 0.006, yearOff: 0.0075, decadeOff: 0.0025, firstOfJanuary: 0.002, misread: 0.016, guessed: 0.009, placeholder: 0.0005, sexMissing: 0.003, sexWrong: 0.004 },
  address: {
    missing: 0.001, postcodeMissing: 0.004, postcodeTypo: 0.018, postcodeMisread: 0.018, postcodeNear: 0.011, postcodeUnspaced: 0, townMissing: 0.1, townWelsh: 0.03, streetShort: 0.12, streetTypo: 0.06, joined: 1, flatMissing: 0.06, buildingMissing: 0.2, uprn: 0, stale: 0,
  },
};

/** An interviewer's list: less misread, more heard and typed. */
const interview: SourceRates = {
  name: { ...paper.name, knownAs: 0.6, nickname: 0.058, givenSpelling: 0.036, familySpelling: 0.044, givenTypo: 0.03, familyTypo: 0.037, givenMisread: 0.022, familyMisread: 0.028, former: 0.085, middleMissing: 0.96 },
  birth: { ...paper.birth, misread: 0.008, guessed: 0.017 },
  address: { ...paper.address, streetTypo: 0.05, postcodeTypo: 0.024, postcodeMisread: 0.006 },
};

/** A benefits or patient register: names from documents, addresses from whenever. */
const administrative: SourceRates = {
  name: { ...paper.name, knownAs: 0.2, nickname: 0.02, givenMisread: 0.005, familyMisread: 0.008, givenTypo: 0.03, familyTypo: 0.035, former: 0.12, middleMissing: 0.5, baby: 0.5 },
  birth: { ...paper.birth, misread: 0.003, guessed: 0.003 },
  address: { ...paper.address, stale: 0.3, postcodeTypo: 0.01, postcodeMisread: 0.002 },
};

export const registerSources: readonly RegisterSource[] = [
  { id: 'census', daysAgo: 45, rates: paper },
  { id: 'survey', daysAgo: 0, rates: interview },
  { id: 'admin', daysAgo: 20, rates: administrative },
];
