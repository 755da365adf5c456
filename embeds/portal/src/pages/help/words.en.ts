/** Help in English. */
export const en = {
  title: 'Help',
  label: 'Help',
  what: 'What MAST tells you',
  whatText: 'Who else is involved with a child, an adult or an address, since when, and whom to call. Partners send the headlines every day: names, dates, the service, a contact. Never the case.',
  nil: 'When nothing is found',
  nilText: 'It does not mean that nobody is involved. The page says which partners were asked, how old what they sent is, and what they never share. A protected record may exist: ask the broker desk.',
  wrong: 'When a record is of somebody else',
  wrongText: 'Say so with the buttons under the record. A reviewer looks at it before all else.',
  away: 'When MAST cannot be reached',
  awayText: 'Phone the agencies, as you would without MAST.',
  signIn: 'When you cannot sign in',
  signInText: 'The sign-in page helps with a lost password. For a lost phone or security key, or a locked account, ask the MAST administrator of your organisation.',
  recorded: 'What is recorded of you',
  recordedText: 'Every question, with who asked, when, why and under which legal basis. Your own organisation and the partner whose record you saw can look at it.',
  emergency: 'If somebody is in danger now, call 999.',
};

export type HelpWords = typeof en;
