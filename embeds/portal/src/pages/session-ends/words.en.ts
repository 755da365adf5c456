/** What the pages for signing others out say in English. */
export const en = {
  label: 'Sign everybody out',
  text: 'For an emergency: ends every session of your organisation at once.',
  title: 'Sign everybody out',
  warning: (organisation: string) => `Everybody of ${organisation} is signed out at once, you too: in every browser, from the next press on. Everybody signs in again with their second factor.`,
  one: 'For one person, open their account under Users and sign them out there.',
  sureLabel: 'Everybody is signed out',
  sure: 'I mean everybody, and have a reason for it',
  done: (count: number) => (count === 1 ? '1 session was ended.' : `${count} sessions were ended.`),
  person: 'Sign out everywhere',
  personText: 'Every browser in which the person is signed in stops at the next press. The account stays: they may sign in again. To keep them out, suspend the account.',
  personDone: (count: number) => (count === 0 ? 'The person was signed in nowhere.' : count === 1 ? '1 session of the person was ended.' : `${count} sessions of the person were ended.`),
  faults: { sure: 'Say that you mean everybody' },
};

export type SessionEndWords = typeof en;
