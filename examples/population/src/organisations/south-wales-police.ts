import type { FeedProfile } from './feed-profile.ts';
import type { Organisation } from './organisation.ts';

export const southWalesPolice: Organisation = { code: '62', name: { en: 'South Wales Police', cy: 'Heddlu De Cymru' }, sector: 'police', nation: 'wales', role: 'both' };

/** Police: said at the door and typed in a car. No NHS number, no property number, capitals, people entered again each time; the address is often the incident's. */
export const southWalesPoliceFeed: FeedProfile = {
  feedId: 'south-wales-police',
  organisation: southWalesPolice.code,
  name: { en: 'Public protection and incidents', cy: 'Amddiffyn y cyhoedd a digwyddiadau' },
  filePrefix: 'south-wales-police',
  service: 'police',
  layout: 'niche-occurrences-csv/1',
  doesNotShare: [
    { en: 'role in the incident, offences and intelligence', cy: 'rôl yn y digwyddiad, troseddau a chudd-wybodaeth' },
    { en: 'custody and other forces', cy: 'y ddalfa a heddluoedd eraill' },
  ],
  areas: ['swansea', 'neath-port-talbot'],
  youngest: 0,
  windowDays: 365,
  optionalColumns: ['address_role', 'contact_out_of_hours'],
  perPersonYear: { unborn: 0, infant: 0.1, child: 0.14, teenager: 0.4, adult: 0.36, older: 0.1 },
  perHomeYear: 0.04,
  perPlaceYear: 0.03,
  happensElsewhere: 0.22,
  registeredAgain: 0.6,
  knowsSensitivity: 0.85,
  linksParents: 0,
  work: [
    { category: 'public-protection-notice', kind: 'event', weight: 5, ages: ['infant', 'child', 'teenager', 'adult', 'older'], team: 0 },
    { category: 'missing-person', kind: 'event', weight: 1, ages: ['child', 'teenager', 'adult', 'older'], team: 1 },
    { category: 'incident', kind: 'event', weight: 6, ages: ['teenager', 'adult', 'older'], team: 2 },
  ],
  teams: [
    { team: 'Public protection desk', role: 'Duty sergeant', phone: '029 2018 0101', email: 'ppd@police.example.org', outOfHours: '029 2018 0199' },
    { team: 'Missing persons unit', role: 'Coordinator', phone: '029 2018 0112', email: 'missing@police.example.org', outOfHours: '029 2018 0199' },
    { team: 'Swansea and Neath response', role: 'Neighbourhood officer', phone: '029 2018 0123', email: 'response@police.example.org', outOfHours: '029 2018 0199' },
  ],
  faults: {
    'given-missing': 0.02, 'family-missing': 0.006, 'middle-missing': 0.6, 'birth-date-missing': 0.09, 'sex-missing': 0.04, 'nhs-number-missing': 1, 'address-missing': 0.05,
    'postcode-missing': 0.08, 'uprn-missing': 1, 'town-missing': 0.05, 'contact-name-missing': 0.35,
    'newborn-as-baby': 0.6, nickname: 0.12, 'given-initial': 0.01, 'middle-initial': 0.1, 'known-by-middle': 0.015, 'middle-in-given': 0.04, 'former-family-used': 0.12, 'given-spelling': 0.2,
    'family-spelling': 0.1, 'given-typo': 0.03, 'family-typo': 0.035, 'names-swapped': 0.012, 'hyphen-lost': 0.4, 'apostrophe-lost': 0.5, 'marks-lost': 0.9, capitals: 0.9,
    'day-month-swapped': 0.012, 'year-off-by-one': 0.015, 'decade-off': 0.005, 'first-of-january': 0.02, 'birth-date-placeholder': 0.004, 'birth-digit-misread': 0.01, 'sex-wrong': 0.008,
    'stale-address': 0.3, 'postcode-typo': 0.02, 'postcode-near': 0.03, 'postcode-unspaced': 0.3, 'street-abbreviated': 0.35, 'street-typo': 0.04, 'lines-joined': 0.4, 'town-in-welsh': 0.01,
  },
};
