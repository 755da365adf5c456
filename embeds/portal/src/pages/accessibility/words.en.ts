/** The accessibility statement in English. */
export const en = {
  title: 'Accessibility statement',
  intro: 'This statement is about the MAST portal, its sign-in pages and the MAST panel in case systems.',
  parts: [
    {
      heading: 'How you can use it',
      text: 'You should be able to:',
      items: [
        'use everything with a keyboard alone, and always see where you are',
        'enlarge to 400% without scrolling sideways, and use it on a screen 320 pixels wide',
        'use it with a screen reader, in light, dark, high-contrast and forced colours',
        'use everything in the portal without scripts, in English and in Welsh',
        'sign in with a passkey instead of a password and a code; every field takes what you paste',
      ],
    },
    {
      heading: 'How far it conforms',
      text: 'MAST is meant to meet the Web Content Accessibility Guidelines (WCAG) version 2.2, levels A and AA. It conforms partly: the following is not settled.',
      items: [
        'The Welsh is a draft until translators have read it (3.1.2).',
        'It has been tested by programs and by its makers. People who use assistive technology every day have not tested it yet.',
        'Names of services and agencies stand as the partners send them, and may be abbreviations.',
      ],
    },
    {
      heading: 'How it was tested',
      text: 'Each change is tested in a real browser before it is released:',
      items: [
        'every page and every state of the panel, in both languages, with axe-core for WCAG 2.0 to 2.2, A and AA',
        'focus in sight, size of targets, help in one place, nothing typed twice, and signing in without memory or puzzles (2.4.11, 2.5.8, 3.2.6, 3.3.7, 3.3.8)',
        'whole journeys by keyboard alone, and layout at 320 pixels and at 400%',
      ],
    },
    {
      heading: 'Tell us what does not work',
      text: 'If something keeps you from using MAST, tell the MAST administrator of your organisation. Say which page it was and what you use. If you need what a page says in another form, such as large print or read out, ask for it in the same place.',
      items: [],
    },
    {
      heading: 'If you are not satisfied',
      text: 'The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If the answer does not satisfy you, turn to the Equality Advisory and Support Service. About Welsh, turn to the Welsh Language Commissioner.',
      items: [],
    },
  ],
  date: (date: string) => `This statement was written on ${date}.`,
};

export type StatementWords = typeof en;
