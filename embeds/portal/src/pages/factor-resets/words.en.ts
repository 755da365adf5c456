/** What the pages about lost second factors say in English. */
export const en = {
  label: 'Lost second factors',
  text: 'Decide about colleagues who have lost their phone or security key.',
  title: 'Lost second factors',
  intro: 'Each has given their password and says that the second factor is lost. Speak to the person before you decide, on a number that you know: whoever has taken the password may be asking.',
  columns: { who: 'Who', asked: 'Asked', lapses: 'Lapses' },
  unknown: 'Somebody of your organisation',
  empty: 'Nobody waits',
  emptyText: 'Whoever loses a phone or security key asks on the sign-in page, after the password.',
  toUsers: 'See users',
  one: 'Lost second factor',
  back: 'Back to lost second factors',
  facts: { email: 'E-mail address', staffId: 'Staff number', asked: 'Asked', lapses: 'Lapses' },
  oneText: 'The person has given their password and says that the second factor is lost. Speak to them before you decide, on a number that you know: whoever has taken the password may be asking.',
  own: 'This is your own question. Another administrator decides it.',
  decide: 'What do you decide?',
  outcomes: { approved: 'Approve: I have spoken to the person, and it is them', refused: 'Refuse' },
  hints: { approved: 'A mail brings them a link that works once, for an hour. The lost factor stops working, and they are signed out everywhere.', refused: 'Nothing changes. If somebody else was asking, suspend the account.' },
  send: 'Send the decision',
  approved: 'Approved. The person has a mail with a link that works once, for an hour.',
  refused: 'Refused. Nothing has changed.',
  faults: { outcome: 'Choose whether you approve or refuse', gone: 'It has been decided already, or has lapsed' },
};

export type FactorResetWords = typeof en;
