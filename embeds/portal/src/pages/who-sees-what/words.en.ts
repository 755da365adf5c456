/** What the page says in English about who sees what. */
export const en = {
  label: 'Who sees what',
  text: 'See what your organisation sees of others, and others of yours, as agreements, legal bases and protection stand now.',
  title: 'Who sees what',
  intro: (at: string) => `As it stood at ${at}, decided by what decides answers. Records of people who must never be loaded are not there at all; looking past a protection is for those who have been named for it.`,
  weSee: 'What your organisation sees',
  theySee: 'What others see of your organisation',
  columns: { who: 'Organisation and feed', basis: 'Legal basis', person: 'Asked about a person', address: 'Asked about an address' },
  by: (reader: string) => `seen by ${reader}`,
  suspended: 'Taken out of every answer',
  noBasis: 'Agreed, but under no legal basis that may be declared today',
  roles: (names: string) => `Declared by: ${names}`,
  months: (months: number) => `${months} months, and open work`,
  nothing: 'Nothing',
  levels: { 0: 'Open', 1: 'Restricted', 2: 'Shielded' },
  located: (level: string) => `${level}: shown, with where they are`,
  unlocated: (level: string) => `${level}: shown, without where they are`,
  shown: (level: string) => `${level}: shown`,
  hidden: (level: string) => `${level}: not shown`,
  narrowed: { categories: 'some kinds left out', 'time-of-life': 'one time of life only', months: 'fewer months', locations: 'without locations' },
  less: (kinds: string) => `Less than agreed: ${kinds}`,
  none: 'Nothing is shared with your organisation under an agreement in force.',
  noneOfOurs: 'Nobody else sees anything of your organisation under an agreement in force.',
};

export type SightWords = typeof en;
