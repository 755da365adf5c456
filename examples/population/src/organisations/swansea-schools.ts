import type { FeedProfile } from './feed-profile.ts';
import type { Organisation } from './organisation.ts';

export const swanseaSchools: Organisation = {
  code: 'SWANSEA-SCHOOLS',
  name: { en: 'Swansea schools', cy: 'Ysgolion Abertawe' },
  sector: 'education',
  nation: 'wales',
  role: 'both',
};

/** Schools: legal names and birth dates from certificates, the best names of all; parents' new addresses arrive a year late, Welsh spellings are kept. */
export const swanseaSchoolsFeed: FeedProfile = {
  feedId: 'swansea-schools',
  organisation: swanseaSchools.code,
  name: { en: 'Education: attendance and exclusions', cy: 'Addysg: presenoldeb a gwaharddiadau' },
  filePrefix: 'swansea-schools',
  service: 'education',
  layout: 'education/1',
  doesNotShare: [
    { en: "schools' own safeguarding files", cy: 'ffeiliau diogelu yr ysgolion eu hunain' },
    { en: 'independent schools', cy: 'ysgolion annibynnol' },
  ],
  areas: ['swansea'],
  youngest: 4,
  windowDays: 730,
  optionalColumns: ['contact_role', 'contact_hours'],
  perPersonYear: { unborn: 0, infant: 0, child: 0.26, teenager: 0.42, adult: 0, older: 0 },
  perHomeYear: 0,
  perPlaceYear: 0,
  happensElsewhere: 0,
  registeredAgain: 0.05,
  knowsSensitivity: 0.8,
  linksParents: 0,
  work: [
    { category: 'attendance', kind: 'involvement', weight: 4, ages: ['child', 'teenager'], team: 0, days: [30, 300] },
    { category: 'exclusion', kind: 'event', weight: 3, ages: ['child', 'teenager'], team: 0 },
    { category: 'elective-home-education', kind: 'involvement', weight: 1, ages: ['child', 'teenager'], team: 1, days: [100, 900] },
    { category: 'child-missing-education', kind: 'involvement', weight: 1, ages: ['child', 'teenager'], team: 1, days: [10, 200] },
  ],
  teams: [
    { team: 'Education welfare', role: 'Education welfare officer', phone: '01632 960301', email: 'welfare@schools.example.org', hours: '08:30-16:30' },
    { team: 'Pupils out of school', role: 'Coordinator', phone: '01632 960312', email: 'out-of-school@schools.example.org', hours: '08:30-16:30' },
  ],
  faults: {
    'middle-missing': 0.1, 'birth-date-missing': 0.002, 'sex-missing': 0.002, 'nhs-number-missing': 1, 'address-missing': 0.02, 'postcode-missing': 0.02, 'uprn-missing': 0.5, 'town-missing': 0.05,
    'contact-name-missing': 0.1,
    nickname: 0.08, 'known-by-middle': 0.02, 'middle-in-given': 0.02, 'given-spelling': 0.05, 'family-spelling': 0.03, 'given-typo': 0.008, 'family-typo': 0.01, 'names-swapped': 0.003,
    'hyphen-lost': 0.1, 'apostrophe-lost': 0.15, 'marks-lost': 0.15,
    'day-month-swapped': 0.003, 'year-off-by-one': 0.002, 'first-of-january': 0.003, 'birth-digit-misread': 0.002, 'sex-wrong': 0.002,
    'stale-address': 0.35, 'postcode-typo': 0.01, 'postcode-near': 0.01, 'postcode-unspaced': 0.04, 'street-abbreviated': 0.1, 'street-typo': 0.02, 'lines-joined': 0.1, 'town-in-welsh': 0.35,
  },
};
