/** What the page about one's own sessions says in English. */
export const en = {
  label: 'Where you are signed in',
  text: 'See in which browsers you are signed in, and sign out there.',
  title: 'Where you are signed in',
  intro: 'One line for each browser. Sign out wherever you do not know of it, and tell your MAST administrator.',
  since: (moment: string) => `Signed in ${moment}`,
  active: (moment: string) => `last active ${moment}`,
  until: (moment: string) => `ends ${moment}`,
  methods: { pwd: 'with a password', otp: 'with a code', hwk: 'with a security key', swk: 'with a passkey' },
  here: 'this browser',
  locked: 'locked',
  end: 'Sign out there',
  endOf: (moment: string) => `: signed in ${moment}`,
  ended: 'You are signed out there.',
  gone: 'That session was over already.',
  others: 'Sign out everywhere else',
  othersEnded: (count: number) => (count === 0 ? 'You were signed in nowhere else.' : count === 1 ? 'You are signed out in 1 other browser.' : `You are signed out in ${count} other browsers.`),
  account: 'Password and second factors',
};

export type SessionWords = typeof en;
