/** What the pages about organisations say in English. */
export const en = {
  label: 'Organisations',
  text: 'See who takes part in MAST, and keep your own organisation’s name and rules for accounts.',
  title: 'Organisations',
  intro: 'Every organisation that takes part. What each shares with whom stands in the agreements.',
  columns: { name: 'Name', sector: 'Sector', nation: 'Nation', part: 'Takes part by' },
  yours: 'Your organisation',
  sectors: { 'local-authority': 'Council', health: 'Health', police: 'Police', fire: 'Fire and rescue', education: 'Education' },
  nations: { england: 'England', wales: 'Wales', scotland: 'Scotland', 'northern-ireland': 'Northern Ireland', uk: 'United Kingdom' },
  parts: { contributor: 'sharing records', reader: 'asking questions', both: 'sharing records and asking questions' },

  one: 'Organisation',
  back: 'Back to organisations',
  facts: { nameEn: 'Name in English', nameCy: 'Name in Welsh', code: 'Code', sector: 'Sector', nation: 'Nation', part: 'Takes part by' },
  codeSystems: { ons: 'given by the Office for National Statistics', ods: 'given by the NHS', force: 'the police force’s number', local: 'a name of its own' },
  noWelshName: 'none: the English name is shown',
  change: 'Change',
  setupText: 'Code, sector, nation and how the organisation takes part decide which law and which agreements apply. They are changed by whoever runs MAST.',

  policy: 'Rules for accounts',
  policyText: 'They hold for every account of your organisation, from the next decision on.',
  policyFacts: { trainingMonths: 'A training counts for', confirmMonths: 'Accounts are confirmed every', graceDays: 'Without confirmation an account works for', vettingNeeded: 'Vetting' },
  months: (count: number) => (count === 1 ? '1 month' : `${count} months`),
  days: (count: number) => (count === 0 ? 'no more days' : count === 1 ? '1 more day' : `${count} more days`),
  vetting: { needed: 'needed for an account', notNeeded: 'not needed' },

  namesTitle: 'Change the name',
  namesText: 'Everybody who takes part sees it: in answers, agreements and letters.',
  namesChanged: 'The name is changed.',
  policyTitle: 'Change the rules for accounts',
  policyFields: { trainingMonths: 'Months for which a training counts', confirmMonths: 'Months after which an account is confirmed again', graceDays: 'Days on which an account still works after that', vettingNeeded: 'Is vetting needed for an account?' },
  policyHints: { trainingMonths: '1 to 36. Nobody gets, keeps or is confirmed in an account without one', confirmMonths: '1 to 12', graceDays: '0 to 31' },
  yes: 'Yes',
  no: 'No',
  send: 'Save',
  policyChanged: 'The rules are changed.',
  nothingChanged: 'Nothing was different, so nothing was saved.',

  faults: {
    nameEn: 'Enter the name in English, at most 200 characters',
    nameCy: 'Enter the name in Welsh, at most 200 characters',
    trainingMonths: 'Enter a whole number from 1 to 36',
    confirmMonths: 'Enter a whole number from 1 to 12',
    graceDays: 'Enter a whole number from 0 to 31',
    vettingNeeded: 'Choose whether vetting is needed',
  },
};

export type OrganisationWords = typeof en;
