/** Sensitive services that may be sent, in English. */
export const en = {
  label: 'Sensitive services',
  text: 'See which services of which a name tells the case may be sent, and which team names look telling.',
  title: 'Sensitive services',
  intro: 'The mere name of some services tells what somebody goes there for. None of their records is loaded, from any feed, unless an information-governance lead of your organisation has allowed one kind for one feed.',
  columns: { category: 'Kind of service', feed: 'Feed', agreement: 'Agreement and clause', signed: 'Allowed', act: 'Change' },
  categories: { 'sexual-health': 'Sexual health', termination: 'Termination of pregnancy', 'mental-health': 'Mental health', 'substance-use': 'Substance use' },
  allow: 'Allow a kind of service',
  withdraw: 'Withdraw',
  empty: 'Nothing is allowed',
  emptyText: 'No record of a sensitive service of yours is loaded.',
  toHome: 'Go to the start page',
  tellingTitle: 'Team names that look telling',
  tellingText: 'These names look as if they told what a case is about, and have no neutral name yet. Rename the team in your system, or ask for a neutral name in the table of labels.',
  tellingColumns: { team: 'Team', feed: 'Feed', since: 'First seen' },
  tellingNone: 'No team name of your feeds looks telling.',

  allowTitle: 'Allow a kind of service',
  allowText: 'One kind for one feed. From then on its records are loaded and shown to whoever may ask, with neutral names of service and team. Do it only where an agreement says so.',
  back: 'Back to the sensitive services',
  feedField: 'Feed',
  choose: 'Choose a feed',
  categoryField: 'Kind of service',
  agreementField: 'Agreement and clause that say so',
  agreementHint: 'For example West agreement 2026, clause 4.2',
  allowSend: 'Sign and allow',
  allowed: 'It is allowed from now on.',

  withdrawTitle: 'Withdraw a kind of service',
  withdrawText: 'What it brought is taken out at once, and what comes is refused.',
  withdrawSend: 'Withdraw',
  withdrawn: 'It is withdrawn. What it brought has been taken out.',
  facts: { category: 'Kind of service', feed: 'Feed', agreement: 'Allowed under' },
  faults: {
    feed: 'Choose a feed',
    category: 'Choose a kind of service',
    agreement: 'Name the agreement and the clause, 3 to 80 characters',
    notChanged: 'Nothing was changed. The feed is not here, or a colleague has changed it meanwhile',
  },
};

export type ServiceWords = typeof en;
