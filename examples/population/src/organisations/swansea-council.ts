import type { FeedProfile } from './feed-profile.ts';
import type { Organisation } from './organisation.ts';

export const swanseaCouncil: Organisation = { code: 'W06000011', name: { en: 'Swansea Council', cy: 'Cyngor Abertawe' }, sector: 'local-authority', nation: 'wales', role: 'both' };

/** Children's services: careful records, families known for years; the NHS number is often missing, the placement address is confidential. */
export const swanseaChildrens: FeedProfile = {
  feedId: 'swansea-childrens',
  organisation: swanseaCouncil.code,
  name: { en: "Children's services", cy: 'Gwasanaethau plant' },
  filePrefix: 'swansea-childrens',
  service: 'childrens-social-care',
  layout: 'headline-csv/1',
  doesNotShare: [
    { en: 'adoption records', cy: 'cofnodion mabwysiadu' },
    { en: 'early help with consent only', cy: 'cymorth cynnar sydd ar sail cydsyniad yn unig' },
  ],
  areas: ['swansea'],
  youngest: 0,
  windowDays: 1095,
  optionalColumns: ['family_ref', 'relation', 'related_source_ref', 'expected_date', 'date_of_death', 'address_role', 'address_confidential', 'contact_role', 'contact_out_of_hours', 'contact_valid_to'],
  perPersonYear: { unborn: 1.2, infant: 0.25, child: 0.16, teenager: 0.2, adult: 0, older: 0 },
  perHomeYear: 0,
  perPlaceYear: 0,
  happensElsewhere: 0,
  registeredAgain: 0.1,
  knowsSensitivity: 0.96,
  linksParents: 0.3,
  work: [
    { category: 'contact', kind: 'event', weight: 5, ages: ['unborn', 'infant', 'child', 'teenager'], team: 0 },
    { category: 'assessment', kind: 'involvement', weight: 4, ages: ['unborn', 'infant', 'child', 'teenager'], team: 1, days: [20, 60] },
    { category: 'care-and-support', kind: 'involvement', weight: 3, ages: ['infant', 'child', 'teenager'], team: 2, days: [120, 900] },
    { category: 'child-protection', kind: 'involvement', weight: 1, ages: ['unborn', 'infant', 'child', 'teenager'], team: 2, days: [90, 500] },
    { category: 'looked-after', kind: 'involvement', weight: 0.7, ages: ['infant', 'child', 'teenager'], team: 3, days: [200, 1500] },
    { category: 'parent', kind: 'involvement', weight: 1, ages: ['adult', 'older'], team: 1, days: [60, 500] },
  ],
  teams: [
    { team: 'Single point of contact', role: 'Duty social worker', phone: '01632 960101', email: 'childrens-duty@swansea.example.org', outOfHours: '01632 960199' },
    { team: 'Assessment team 2', role: 'Social worker', phone: '01632 960112', email: 'assessment2@swansea.example.org', outOfHours: '01632 960199' },
    { team: 'Supported care planning', role: 'Social worker', phone: '01632 960123', email: 'care-planning@swansea.example.org', outOfHours: '01632 960199' },
    { team: 'Looked after children', role: 'Senior social worker', phone: '01632 960134', email: 'lac@swansea.example.org', outOfHours: '01632 960199' },
  ],
  faults: {
    'given-missing': 0.004, 'middle-missing': 0.35, 'birth-date-missing': 0.012, 'sex-missing': 0.01, 'nhs-number-missing': 0.45, 'address-missing': 0.02, 'postcode-missing': 0.03,
    'uprn-missing': 0.3, 'town-missing': 0.1, 'contact-name-missing': 0.08,
    'newborn-as-baby': 0.5, nickname: 0.06, 'middle-initial': 0.05, 'known-by-middle': 0.012, 'middle-in-given': 0.02, 'former-family-used': 0.2, 'given-spelling': 0.1,
    'family-spelling': 0.04, 'given-typo': 0.018, 'family-typo': 0.02, 'names-swapped': 0.004, 'hyphen-lost': 0.25, 'apostrophe-lost': 0.3, 'marks-lost': 0.35,
    'day-month-swapped': 0.006, 'year-off-by-one': 0.005, 'decade-off': 0.001, 'first-of-january': 0.006, 'birth-digit-misread': 0.005, 'sex-wrong': 0.004, 'nhs-number-of-relative': 0.003,
    'stale-address': 0.12, 'postcode-typo': 0.012, 'postcode-near': 0.01, 'postcode-unspaced': 0.03, 'street-abbreviated': 0.12, 'street-typo': 0.02, 'lines-joined': 0.2, 'town-in-welsh': 0.08,
  },
};

/** Adults' services: older people above all, good numbers through the shared care system, family names from before marriage at times. */
export const swanseaAdults: FeedProfile = {
  ...swanseaChildrens,
  feedId: 'swansea-adults',
  name: { en: "Adults' services", cy: 'Gwasanaethau oedolion' },
  filePrefix: 'swansea-adults',
  service: 'adults-social-care',
  doesNotShare: [
    { en: 'long-term care without a safeguarding concern', cy: 'gofal hirdymor heb bryder diogelu' },
    { en: 'financial assessments', cy: 'asesiadau ariannol' },
  ],
  optionalColumns: ['date_of_death', 'address_role', 'address_confidential', 'contact_role', 'contact_out_of_hours', 'contact_valid_to'],
  perPersonYear: { unborn: 0, infant: 0, child: 0, teenager: 0.01, adult: 0.05, older: 0.22 },
  knowsSensitivity: 0.93,
  linksParents: 0,
  work: [
    { category: 'adult-at-risk-report', kind: 'event', weight: 5, ages: ['teenager', 'adult', 'older'], team: 0 },
    { category: 'enquiry', kind: 'involvement', weight: 3, ages: ['adult', 'older'], team: 0, days: [7, 60] },
    { category: 'care-and-support', kind: 'involvement', weight: 3, ages: ['adult', 'older'], team: 1, days: [90, 900] },
    { category: 'transition', kind: 'involvement', weight: 2, ages: ['teenager', 'adult'], team: 2, days: [100, 700] },
  ],
  teams: [
    { team: 'Adult safeguarding', role: 'Safeguarding lead', phone: '01632 960201', email: 'adult-safeguarding@swansea.example.org', outOfHours: '01632 960199' },
    { team: 'Community hub west', role: 'Social worker', phone: '01632 960212', email: 'hub-west@swansea.example.org', outOfHours: '01632 960199' },
    { team: 'Transition team', role: 'Transition worker', phone: '01632 960223', email: 'transition@swansea.example.org' },
  ],
  faults: {
    ...swanseaChildrens.faults,
    'newborn-as-baby': 0, nickname: 0.09, 'middle-missing': 0.5, 'birth-date-missing': 0.02, 'nhs-number-missing': 0.3, 'former-family-used': 0.03, 'birth-date-placeholder': 0.004,
    'first-of-january': 0.01, 'year-off-by-one': 0.008, 'decade-off': 0.003, 'stale-address': 0.18, 'street-abbreviated': 0.16,
  },
};
