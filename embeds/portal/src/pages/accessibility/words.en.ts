/** The accessibility statement in English. */
export const en = {
  title: 'Accessibility statement',
  intro: 'These pages should be usable by everybody who works with MAST: with a keyboard alone, with a screen reader or voice control, at 400% zoom, on a narrow screen, without a script, in English and in Welsh.',
  standard: 'How far it goes',
  standardText: 'They are built to the Web Content Accessibility Guidelines 2.2, levels A and AA. Before each release every page is checked by axe-core in both languages, wide and at 320 pixels, with more contrast and with forced colours; the look-up is walked through by keyboard.',
  gaps: 'What is not known yet',
  gapsText: 'No person who depends on assistive technology has tried these pages yet, nobody outside has audited them, and no translator has read the Welsh. A known gap: after a change of language, the words of an answer stay in the language in which it was asked.',
  report: 'If something does not work for you',
  reportText: 'Tell the MAST administrator of your organisation, or your help desk: which page, what you did, what you use. You are owed an answer and another way to the same information: phone the agencies meanwhile.',
  enforcement: 'If the answer does not satisfy you',
  enforcementText: 'The Equality and Human Rights Commission enforces the accessibility regulations for public bodies of 2018. The Equality Advisory and Support Service takes complaints.',
};

export type AccessibilityWords = typeof en;
