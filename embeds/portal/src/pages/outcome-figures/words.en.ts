/** What came of calls and of cards, in English. */
export const en = {
  label: 'What came of it',
  text: 'See in counts what came of calls, and of cards in health records.',
  title: 'What came of it',
  intro: (organisation: string) => `Counts of ${organisation} over the last year, by month. They are about nobody.`,
  calls: 'Calls',
  callsText: 'What people said came of calling somebody whom an answer named.',
  callColumns: { month: 'Month', spoke: 'Spoke', noReply: 'No reply', wrongPerson: 'Wrong person', notNeeded: 'Not needed' },
  noCalls: 'Nobody has said yet what came of a call',
  cards: 'Cards in health records',
  cardsText: 'Cards that said “Check who else is involved”, or that others are, and how many the records reported as followed or set aside.',
  cardColumns: { month: 'Month', service: 'Where', given: 'Given', accepted: 'Followed', overridden: 'Set aside' },
  noCards: 'No card has been given yet',
  services: { 'mast-who-else': 'In a record', 'mast-before-booking': 'Before booking' },
  reasons: { 'already-known': 'known already', 'not-relevant-now': 'not relevant', 'will-look-later': 'later', other: 'another reason' },
  noText: 'They appear here as soon as there are some.',
};
export type OutcomeFigureWords = typeof en;
