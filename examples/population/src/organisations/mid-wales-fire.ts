import type { FeedProfile } from './feed-profile.ts';
import type { Organisation } from './organisation.ts';

export const midWalesFire: Organisation = {
  code: 'MAWWFIRE',
  name: { en: 'Mid and West Wales Fire and Rescue Service', cy: 'Gwasanaeth Tân ac Achub Canolbarth a Gorllewin Cymru' },
  sector: 'fire',
  nation: 'wales',
  role: 'contributor',
};

/** Fire: the address is the record, with its property number; a person is named only after a home safety visit, seldom with a birth date. */
export const midWalesFireFeed: FeedProfile = {
  feedId: 'mid-wales-fire',
  organisation: midWalesFire.code,
  name: { en: 'Incidents and home safety visits', cy: 'Digwyddiadau ac ymweliadau diogelwch cartref' },
  filePrefix: 'mid-wales-fire',
  service: 'fire',
  layout: 'fire/1',
  doesNotShare: [{ en: 'road traffic incidents', cy: 'digwyddiadau traffig ffyrdd' }],
  areas: ['swansea', 'neath-port-talbot'],
  youngest: 0,
  windowDays: 730,
  optionalColumns: ['address_role'],
  perPersonYear: { unborn: 0, infant: 0, child: 0, teenager: 0.004, adult: 0.012, older: 0.07 },
  perHomeYear: 0.1,
  perPlaceYear: 0.05,
  happensElsewhere: 0,
  registeredAgain: 0.9,
  knowsSensitivity: 0.3,
  linksParents: 0,
  work: [
    { category: 'home-safety-visit', kind: 'event', weight: 4, ages: ['adult', 'older'], team: 0 },
    { category: 'dwelling-fire', kind: 'event', weight: 2, ages: ['teenager', 'adult', 'older'], team: 1 },
    { category: 'special-service', kind: 'event', weight: 1, ages: ['teenager', 'adult', 'older'], team: 1 },
  ],
  teams: [
    { team: 'Community safety', role: 'Safeguarding lead', phone: '0808 157 0101', email: 'community-safety@fire.example.org' },
    { team: 'Swansea West station', role: 'Watch manager', phone: '0808 157 0112', email: 'swansea-west@fire.example.org' },
  ],
  faults: {
    'given-missing': 0.08, 'family-missing': 0.01, 'middle-missing': 0.98, 'birth-date-missing': 0.45, 'sex-missing': 0.3, 'nhs-number-missing': 1, 'postcode-missing': 0.03, 'uprn-missing': 0.08,
    'town-missing': 0.05, 'contact-name-missing': 0.5,
    nickname: 0.15, 'given-initial': 0.2, 'given-spelling': 0.2, 'family-spelling': 0.1, 'former-family-used': 0.02, 'given-typo': 0.03, 'family-typo': 0.04, 'names-swapped': 0.01,
    'hyphen-lost': 0.4, 'apostrophe-lost': 0.5, 'marks-lost': 0.9,
    'day-month-swapped': 0.01, 'year-off-by-one': 0.02, 'decade-off': 0.005, 'first-of-january': 0.03, 'year-only': 0.06, 'birth-digit-misread': 0.01, 'sex-wrong': 0.01,
    'postcode-typo': 0.008, 'postcode-near': 0.005, 'street-abbreviated': 0.05, 'street-typo': 0.01, 'lines-joined': 0.1, 'town-in-welsh': 0.15,
  },
};
