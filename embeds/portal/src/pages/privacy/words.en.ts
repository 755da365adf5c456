/** What is kept of whoever uses these pages, in English. */
export const en = {
  title: 'Privacy: what is kept about you',
  label: 'Privacy',
  account: 'Your account',
  accountText: 'Name, work e-mail address, organisation, role, and how you sign in. Your organisation’s MAST administrator sees them, but no password and no second factor.',
  questions: 'What you ask',
  questionsText: 'Every question is recorded with who asked, when, under which legal basis, why, and what was shown. Your organisation’s information-governance lead looks at some of them. A partner whose record you saw can find out that you saw it.',
  browser: 'In your browser',
  browserText: 'One cookie that says that it is you, until you sign out, and one that remembers your language for a year. No page is kept, nobody follows you, and nothing is loaded from anybody else.',
  rights: 'Your rights',
  rightsText: 'Your organisation decides why and how this is done. Ask its data-protection officer what is held about you, or if something in it is wrong.',
  people: 'The people you ask about',
  peopleText: 'Their rights, and how they are told, stand in the privacy notices of the partners that send records.',
};

export type PrivacyWords = typeof en;
