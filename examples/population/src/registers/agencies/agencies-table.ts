import type { AddressRates, BirthRates, NameRates, SourceRates } from '../writing/rates.ts';
import type { Agency } from './agency.ts';

/** An office with a trained clerk. Judgement throughout, after what the storage spike assumed and CRATE measured between NHS systems. */
const name: NameRates = {
  knownAs: 0.35, nickname: 0.02, givenSpelling: 0.01, familySpelling: 0.012, givenTypo: 0.02, familyTypo: 0.02, givenMisread: 0.002, familyMisread: 0.002, initial: 0.002, givenMissing: 0.001, familyMissing: 0.0005, middleFirst: 0.008, middleInGiven: 0.025, middleMissing: 0.4, middleInitial: 0.12,
  cut: 0.001, swapped: 0.004, former: 0.12, halved: 0.15, givenWrong: 0.001, familyWrong: 0.002, marksLost: 0.8, hyphenLost: 0.4, capitals: 0, baby: 0.6,
};
const birth: BirthRates = { missing: 0.01, swapped: 0.004, yearOff: 0.004, decadeOff: 0.001, firstOfJanuary: 0.003, misread: 0.003, guessed: 0.002, placeholder: 0.002, sexMissing: 0.01, sexWrong: 0.004 };
const address: AddressRates = {
  missing: 0.01, postcodeMissing: 0.02, postcodeTypo: 0.008, postcodeMisread: 0.003, postcodeNear: 0.006, postcodeUnspaced: 0.08, townMissing: 0.1, townWelsh: 0.05, streetShort: 0.15, streetTypo: 0.02, joined: 0.4, flatMissing: 0.05, buildingMissing: 0.2, uprn: 0.3, stale: 0.15,
};

type Changes = { name?: Partial<NameRates>; birth?: Partial<BirthRates>; address?: Partial<AddressRates> };
const rates = (change: Changes): SourceRates => ({ name: { ...name, ...change.name }, birth: { ...birth, ...change.birth }, address: { ...address, ...change.address } });

/** The eight agencies; the position decides a record's stream of ids: append, never reorder. */
export const agencies: readonly Agency[] = [
  {
    feedId: 'register-gp', organisation: 'REG-HEALTH', service: 'general-practice', name: { en: 'General practice', cy: 'Ymarfer cyffredinol' }, kind: 'event', categories: ['consultation', 'registration', 'home-visit'],
    teams: ['High Street surgery', 'Parc medical centre', 'Riverside practice'], contacts: { infant: 40, child: 26, teenager: 24, adult: 42, older: 46 }, registeredAgain: 0.03, nhsNumber: 0.98,
    rates: rates({ name: { knownAs: 0.12, givenTypo: 0.012, familyTypo: 0.013, middleMissing: 0.3, former: 0.06 }, birth: { missing: 0.003, swapped: 0.002, misread: 0.002, yearOff: 0.002, sexMissing: 0.002 }, address: { postcodeMissing: 0.01, uprn: 0.4, stale: 0.25 } }),
  },
  {
    feedId: 'register-hospital', organisation: 'REG-HEALTH', service: 'hospital', name: { en: 'Hospital', cy: 'Ysbyty' }, kind: 'event', categories: ['emergency-attendance', 'admission', 'outpatient'], teams: ['Emergency department', 'Admissions', 'Safeguarding hub'],
    contacts: { infant: 24, child: 12, teenager: 12, adult: 18, older: 26 }, registeredAgain: 0.1, nhsNumber: 0.97,
    rates: rates({ name: { knownAs: 0.2, capitals: 0.5, baby: 0.8 }, birth: { missing: 0.004, placeholder: 0.004 }, address: { postcodeMissing: 0.012, uprn: 0.25, stale: 0.2 } }),
  },
  {
    feedId: 'register-childrens', organisation: 'REG-COUNCIL', service: 'childrens-social-care', name: { en: "Children's services", cy: 'Gwasanaethau plant' }, kind: 'involvement', categories: ['contact', 'assessment', 'care-and-support'], teams: ['Front door', 'Assessment team', 'Care planning'],
    contacts: { infant: 14, child: 14, teenager: 14, adult: 2, older: 0 }, registeredAgain: 0.12, nhsNumber: 0.65,
    rates: rates({ name: { knownAs: 0.4, former: 0.2 }, birth: { missing: 0.015 }, address: { postcodeMissing: 0.03, uprn: 0.7 } }),
  },
  {
    feedId: 'register-adults', organisation: 'REG-COUNCIL', service: 'adults-social-care', name: { en: "Adults' services", cy: 'Gwasanaethau oedolion' }, kind: 'involvement', categories: ['report', 'enquiry', 'care-and-support'], teams: ['Adult safeguarding', 'Community hub', 'Transition team'],
    contacts: { infant: 0, child: 0, teenager: 1, adult: 5, older: 18 }, registeredAgain: 0.12, nhsNumber: 0.8,
    rates: rates({ name: { knownAs: 0.5, nickname: 0.03 }, birth: { missing: 0.02, yearOff: 0.008, decadeOff: 0.003, firstOfJanuary: 0.008 }, address: { postcodeMissing: 0.03, uprn: 0.7, stale: 0.18 } }),
  },
  {
    feedId: 'register-police', organisation: 'REG-POLICE', service: 'police', name: { en: 'Public protection', cy: 'Amddiffyn y cyhoedd' }, kind: 'event', categories: ['public-protection-notice', 'missing-person', 'incident'], teams: ['Public protection desk', 'Missing persons unit', 'Response'],
    contacts: { infant: 4, child: 5, teenager: 18, adult: 16, older: 4 }, registeredAgain: 0.6, nhsNumber: 0,
    rates: rates({
      name: { knownAs: 0.6, nickname: 0.05, givenTypo: 0.03, familyTypo: 0.035, givenSpelling: 0.03, familySpelling: 0.035, initial: 0.008, givenMissing: 0.01, familyMissing: 0.003, middleMissing: 0.6, swapped: 0.01, former: 0.15, capitals: 0.9, givenWrong: 0.004, familyWrong: 0.004 },
      birth: { missing: 0.09, swapped: 0.012, yearOff: 0.015, decadeOff: 0.005, firstOfJanuary: 0.015, misread: 0.008, guessed: 0.008, sexMissing: 0.03, sexWrong: 0.008 },
      address: { missing: 0.03, postcodeMissing: 0.08, postcodeTypo: 0.02, postcodeNear: 0.02, postcodeUnspaced: 0.3, streetShort: 0.35, streetTypo: 0.04, uprn: 0.05, stale: 0.25 },
    }),
  },
  {
    feedId: 'register-fire', organisation: 'REG-FIRE', service: 'fire', name: { en: 'Home safety visits', cy: 'Ymweliadau diogelwch cartref' }, kind: 'event', categories: ['home-safety-visit', 'dwelling-fire'], teams: ['Community safety', 'Station watch'],
    contacts: { infant: 0, child: 0, teenager: 0.5, adult: 2, older: 5 }, registeredAgain: 0.9, nhsNumber: 0,
    rates: rates({
      name: { knownAs: 0.7, nickname: 0.06, givenTypo: 0.03, familyTypo: 0.035, givenSpelling: 0.03, familySpelling: 0.03, initial: 0.12, givenMissing: 0.05, middleMissing: 0.97, swapped: 0.01 },
      birth: { missing: 0.45, yearOff: 0.02, firstOfJanuary: 0.02, sexMissing: 0.3 }, address: { missing: 0.002, postcodeMissing: 0.03, uprn: 0.9, stale: 0.02 },
    }),
  },
  {
    feedId: 'register-housing', organisation: 'REG-COUNCIL', service: 'housing', name: { en: 'Housing', cy: 'Tai' }, kind: 'involvement', categories: ['tenancy', 'homelessness', 'repair'], teams: ['Tenancy team', 'Housing options', 'Repairs'],
    contacts: { infant: 1, child: 1, teenager: 3, adult: 12, older: 9 }, registeredAgain: 0.18, nhsNumber: 0,
    rates: rates({ name: { knownAs: 0.45, nickname: 0.03, initial: 0.02, middleMissing: 0.7, givenSpelling: 0.02, familySpelling: 0.02 }, birth: { missing: 0.08, yearOff: 0.006 }, address: { missing: 0.003, postcodeMissing: 0.02, uprn: 0.85, stale: 0.05 } }),
  },
  {
    feedId: 'register-schools', organisation: 'REG-SCHOOLS', service: 'education', name: { en: 'Schools', cy: 'Ysgolion' }, kind: 'event', categories: ['attendance', 'safeguarding-concern', 'exclusion'], teams: ['Ysgol Gynradd y Parc', 'Hillside Primary School', 'Riverside Comprehensive'],
    contacts: { infant: 0, child: 42, teenager: 36, adult: 0, older: 0 }, registeredAgain: 0.04, nhsNumber: 0.04,
    rates: rates({ name: { knownAs: 0.45, nickname: 0.03, middleMissing: 0.35 }, birth: { missing: 0.004, swapped: 0.003 }, address: { postcodeMissing: 0.015, uprn: 0.3 } }),
  },
];
