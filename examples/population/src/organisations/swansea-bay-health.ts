import type { FeedProfile } from './feed-profile.ts';
import type { Organisation } from './organisation.ts';

export const swanseaBayHealth: Organisation = {
  code: '7A3',
  codeSystem: 'ods',
  name: { en: 'Swansea Bay University Health Board', cy: 'Bwrdd Iechyd Prifysgol Bae Abertawe' },
  sector: 'health',
  nation: 'wales',
  role: 'both',
};

/** Health board: the NHS number nearly always, the address from the last time anybody asked; apostrophes dropped and hyphens spaced, as its data set tells it to. */
export const swanseaBayHealthFeed: FeedProfile = {
  feedId: 'swansea-bay-health',
  organisation: swanseaBayHealth.code,
  name: { en: 'Midwifery, and what the named nurse sends by hand', cy: 'Bydwreigiaeth, a’r hyn y mae’r nyrs ddynodedig yn ei anfon â llaw' },
  filePrefix: 'swansea-bay-health',
  service: 'health',
  layout: 'headline-csv/1',
  doesNotShare: [
    { en: 'GP contacts', cy: 'cysylltiadau â meddygon teulu' },
    { en: 'sexual health and termination services', cy: 'gwasanaethau iechyd rhywiol a therfynu beichiogrwydd' },
    { en: 'hospitals of other health boards', cy: 'ysbytai byrddau iechyd eraill' },
  ],
  areas: ['swansea', 'neath-port-talbot'],
  youngest: 0,
  windowDays: 730,
  optionalColumns: ['expected_date', 'date_of_death', 'address_confidential', 'contact_hours'],
  perPersonYear: { unborn: 1, infant: 0.7, child: 0.24, teenager: 0.24, adult: 0.18, older: 0.34 },
  perHomeYear: 0,
  perPlaceYear: 0,
  happensElsewhere: 0,
  registeredAgain: 0.05,
  knowsSensitivity: 0.7,
  linksParents: 0,
  work: [
    { category: 'emergency-attendance', kind: 'event', weight: 8, ages: ['infant', 'child', 'teenager', 'adult', 'older'], team: 1 },
    { category: 'was-not-brought', kind: 'event', weight: 2, ages: ['infant', 'child', 'teenager'], team: 0 },
    { category: 'safeguarding-concern', kind: 'event', weight: 2, ages: ['unborn', 'infant', 'child', 'teenager', 'adult', 'older'], team: 0 },
    { category: 'health-visiting', kind: 'involvement', weight: 2, ages: ['infant', 'child'], team: 2, days: [100, 900] },
    { category: 'midwifery', kind: 'involvement', weight: 6, ages: ['unborn'], team: 3, days: [60, 240] },
  ],
  teams: [
    { team: 'Safeguarding hub', role: 'Named nurse', phone: '03069 990101', email: 'safeguarding@health.example.org', hours: '08:30-17:00' },
    { team: 'Emergency department', role: 'Nurse in charge', phone: '03069 990112', email: 'ed@health.example.org' },
    { team: 'Health visiting', role: 'Health visitor', phone: '03069 990123', email: 'health-visiting@health.example.org', hours: '09:00-17:00' },
    { team: 'Community midwifery', role: 'Midwife', phone: '03069 990134', email: 'midwifery@health.example.org' },
  ],
  faults: {
    'given-missing': 0.001, 'middle-missing': 0.45, 'birth-date-missing': 0.003, 'sex-missing': 0.003, 'nhs-number-missing': 0.03, 'address-missing': 0.006, 'postcode-missing': 0.01,
    'uprn-missing': 0.6, 'town-missing': 0.1, 'contact-name-missing': 0.6,
    'newborn-as-baby': 0.7, nickname: 0.03, 'middle-initial': 0.1, 'known-by-middle': 0.008, 'middle-in-given': 0.03, 'former-family-used': 0.15, 'given-spelling': 0.08, 'family-spelling': 0.04,
    'given-typo': 0.012, 'family-typo': 0.014, 'names-swapped': 0.005, 'hyphen-lost': 0.95, 'apostrophe-lost': 0.95, 'marks-lost': 0.9, capitals: 0.5,
    'day-month-swapped': 0.002, 'year-off-by-one': 0.002, 'decade-off': 0.001, 'first-of-january': 0.004, 'birth-date-placeholder': 0.005, 'birth-digit-misread': 0.002, 'sex-wrong': 0.003,
    'nhs-number-of-relative': 0.002, 'stale-address': 0.3, 'postcode-typo': 0.006, 'postcode-near': 0.005, 'postcode-unspaced': 0.02, 'street-abbreviated': 0.2, 'street-typo': 0.015,
    'lines-joined': 0.1, 'town-in-welsh': 0.03,
  },
};
