/** The start page in English. */
export const en = {
  title: 'Who else is involved?',
  startText: 'MAST shows a practitioner who else is involved with a child, an adult or an address, and whom to call. It never shows the case.',
  startNeed: 'You need your work e-mail address, your password and your second factor.',
  startPublic: 'What MAST is, who takes part, and how to object: for everybody',
  startNoAccount: 'No account? Ask the MAST administrator of your organisation. If it is urgent, ask a colleague who has one.',
  standing: (role: string, organisation: string) => `You work here as ${role} of ${organisation}.`,
  nothing: 'There is no page for your role yet. Your MAST administrator can tell you what you may do.',
  overdue: 'Nobody has confirmed in time that you still need this account. Ask your line manager or administrator to confirm it; until then nothing can be asked.',
  waitingHeading: 'Waiting for you',
  waiting: {
    recallNotices: (count: number) => (count === 1 ? '1 recall notice to read' : `${count} recall notices to read`),
    misuseAlerts: (count: number) => (count === 1 ? '1 misuse notice to settle' : `${count} misuse notices to settle`),
    dipSamples: (count: number) => (count === 1 ? '1 random look to take' : `${count} random looks to take`),
    rightsCases: (count: number) => (count === 1 ? '1 open case at the rights desk' : `${count} open cases at the rights desk`),
  },
  doings: 'What you may do',
  manageSignIn: 'Your sign-in: password, second factors, where you are signed in',
};

export type FrontWords = typeof en;
