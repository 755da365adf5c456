import type { FeedProfile } from './feed-profile.ts';
import type { Organisation } from './organisation.ts';

export const walsallCouncil: Organisation = { code: 'E08000030', name: { en: 'Walsall Council', cy: 'Cyngor Walsall' }, sector: 'local-authority', nation: 'england', role: 'both' };

/** Children's services in England: NHS numbers come with the national child index, names are transliterated in many ways, lines run together. */
export const walsallChildrens: FeedProfile = {
  feedId: 'walsall-childrens',
  organisation: walsallCouncil.code,
  name: { en: "Children's services", cy: 'Gwasanaethau plant' },
  filePrefix: 'walsall-childrens',
  service: 'childrens-social-care',
  layout: 'headline-csv/1',
  doesNotShare: [
    { en: 'adoption records', cy: 'cofnodion mabwysiadu' },
    { en: 'early help with consent only', cy: 'cymorth cynnar sydd ar sail cydsyniad yn unig' },
  ],
  areas: ['walsall'],
  youngest: 0,
  windowDays: 1095,
  optionalColumns: ['family_ref', 'relation', 'related_source_ref', 'expected_date', 'address_role', 'address_confidential', 'contact_role', 'contact_valid_to'],
  perPersonYear: { unborn: 1, infant: 0.28, child: 0.18, teenager: 0.2, adult: 0, older: 0 },
  perHomeYear: 0,
  perPlaceYear: 0,
  happensElsewhere: 0,
  registeredAgain: 0.15,
  knowsSensitivity: 0.95,
  linksParents: 0.25,
  work: [
    { category: 'contact', kind: 'event', weight: 6, ages: ['unborn', 'infant', 'child', 'teenager'], team: 0 },
    { category: 'child-in-need', kind: 'involvement', weight: 4, ages: ['unborn', 'infant', 'child', 'teenager'], team: 1, days: [40, 500] },
    { category: 'section-47', kind: 'involvement', weight: 2, ages: ['unborn', 'infant', 'child', 'teenager'], team: 1, days: [10, 25] },
    { category: 'child-protection', kind: 'involvement', weight: 1, ages: ['unborn', 'infant', 'child', 'teenager'], team: 2, days: [90, 500] },
    { category: 'looked-after', kind: 'involvement', weight: 0.8, ages: ['infant', 'child', 'teenager'], team: 3, days: [200, 1500] },
    { category: 'parent', kind: 'involvement', weight: 1, ages: ['adult', 'older'], team: 1, days: [60, 500] },
  ],
  teams: [
    { team: 'Multi-agency safeguarding hub', role: 'Duty social worker', phone: '0121 496 0101', email: 'mash@walsall.example.org' },
    { team: 'North locality', role: 'Social worker', phone: '0121 496 0112', email: 'north-locality@walsall.example.org' },
    { team: 'Child protection', role: 'Conference chair', phone: '0121 496 0123', email: 'child-protection@walsall.example.org' },
    { team: 'Corporate parenting', role: 'Social worker', phone: '0121 496 0134', email: 'corporate-parenting@walsall.example.org' },
  ],
  faults: {
    'given-missing': 0.005, 'middle-missing': 0.4, 'birth-date-missing': 0.015, 'sex-missing': 0.012, 'nhs-number-missing': 0.25, 'address-missing': 0.02, 'postcode-missing': 0.025,
    'uprn-missing': 0.15, 'town-missing': 0.05, 'contact-name-missing': 0.1,
    'newborn-as-baby': 0.5, nickname: 0.06, 'middle-initial': 0.05, 'known-by-middle': 0.02, 'middle-in-given': 0.05, 'former-family-used': 0.2, 'given-spelling': 0.16,
    'family-spelling': 0.1, 'given-typo': 0.02, 'family-typo': 0.022, 'names-swapped': 0.008, 'hyphen-lost': 0.3, 'apostrophe-lost': 0.4, 'marks-lost': 0.8,
    'day-month-swapped': 0.007, 'year-off-by-one': 0.005, 'decade-off': 0.001, 'first-of-january': 0.015, 'birth-digit-misread': 0.005, 'sex-wrong': 0.005, 'nhs-number-of-relative': 0.003,
    'stale-address': 0.13, 'postcode-typo': 0.012, 'postcode-near': 0.01, 'postcode-unspaced': 0.12, 'street-abbreviated': 0.1, 'street-typo': 0.02, 'lines-joined': 0.6,
  },
};

/** Adults' services: few UPRNs, birth dates estimated for people who never had a certificate. */
export const walsallAdults: FeedProfile = {
  ...walsallChildrens,
  feedId: 'walsall-adults',
  name: { en: "Adults' services", cy: 'Gwasanaethau oedolion' },
  filePrefix: 'walsall-adults',
  service: 'adults-social-care',
  doesNotShare: [
    { en: 'long-term care without a safeguarding concern', cy: 'gofal hirdymor heb bryder diogelu' },
    { en: 'financial assessments', cy: 'asesiadau ariannol' },
  ],
  optionalColumns: ['date_of_death', 'address_role', 'address_confidential', 'contact_role', 'contact_valid_to'],
  perPersonYear: { unborn: 0, infant: 0, child: 0, teenager: 0.01, adult: 0.05, older: 0.24 },
  linksParents: 0,
  work: [
    { category: 'safeguarding-concern', kind: 'event', weight: 5, ages: ['teenager', 'adult', 'older'], team: 0 },
    { category: 'section-42', kind: 'involvement', weight: 3, ages: ['adult', 'older'], team: 0, days: [10, 120] },
    { category: 'care-and-support', kind: 'involvement', weight: 3, ages: ['adult', 'older'], team: 1, days: [90, 900] },
    { category: 'transition', kind: 'involvement', weight: 2, ages: ['teenager', 'adult'], team: 1, days: [100, 700] },
  ],
  teams: [
    { team: 'Adult safeguarding unit', role: 'Safeguarding lead', phone: '0121 496 0201', email: 'adult-safeguarding@walsall.example.org' },
    { team: 'Locality east', role: 'Social worker', phone: '0121 496 0212', email: 'locality-east@walsall.example.org' },
  ],
  faults: {
    ...walsallChildrens.faults,
    'newborn-as-baby': 0, nickname: 0.1, 'middle-missing': 0.55, 'birth-date-missing': 0.025, 'nhs-number-missing': 0.2, 'uprn-missing': 0.7, 'former-family-used': 0.03,
    'birth-date-placeholder': 0.006, 'first-of-january': 0.025, 'year-off-by-one': 0.01, 'decade-off': 0.003, 'stale-address': 0.2,
  },
};
