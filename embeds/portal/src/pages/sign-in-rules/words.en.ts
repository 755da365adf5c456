/** What the pages about an organisation's rules for signing in say in English. */
export const en = {
  label: 'Rules for signing in',
  text: 'See and change how long people stay signed in, and with what they sign in.',
  title: 'Rules for signing in',
  intro: (organisation: string) => `They hold for everybody of ${organisation}.`,
  facts: { absoluteMinutes: 'Signed in for at most', idleMinutes: 'Locked when nobody does anything for', factors: 'Second factors that count', ownSignInOnly: 'Ways in' },
  duration: (hours: number, minutes: number) => [...(hours > 0 ? [hours === 1 ? '1 hour' : `${hours} hours`] : []), ...(minutes > 0 || hours === 0 ? [minutes === 1 ? '1 minute' : `${minutes} minutes`] : [])].join(' '),
  factors: { totp: 'Authenticator app', passkey: 'Passkey or security key' },
  ways: { own: 'through the organisation’s own sign-in only', any: 'with MAST’s own password, or through the organisation’s own sign-in where there is one' },
  change: 'Change the rules',
  changeTitle: 'Change the rules for signing in',
  stricterOnly: 'As an administrator you make the rules stricter. What loosens them, an information-governance lead decides.',
  eitherWay: 'You make the rules stricter or looser. Shorter limits hold at once, also for those who are signed in now.',
  fields: { absoluteMinutes: 'Minutes for which somebody stays signed in at most', idleMinutes: 'Minutes without doing anything after which the screen is locked', factors: 'Which second factors count?', ownSignInOnly: 'May people come in through the organisation’s own sign-in only?' },
  hints: { absoluteMinutes: '15 to 720. 720 is a shift of 12 hours', idleMinutes: '2 to 60', factors: 'Whoever holds only one of another kind still comes in with it, to add one that counts', ownSignInOnly: 'You can say yes only while you are signed in through it yourself: it works then, and keeps nobody out' },
  yes: 'Yes, only through it',
  no: 'No, with a password of MAST too',
  send: 'Save the rules',
  changed: 'The rules are changed. Shorter limits hold at once.',
  nothingChanged: 'Nothing was different, so nothing was saved.',

  faults: {
    absoluteMinutes: 'Enter a whole number from 15 to 720',
    idleMinutes: 'Enter a whole number from 2 to 60',
    factors: 'Tick one at least',
    ownSignInOnly: 'Choose whether people come in through the organisation’s own sign-in only',
    looser: 'This would loosen a rule. An information-governance lead decides that',
    ownSignIn: 'Sign in through your organisation’s own sign-in first, and then make it the only way in',
  },
};

export type SignInRuleWords = typeof en;
