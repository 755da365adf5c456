/** Random looks at ordinary work, in English. */
export const en = {
  label: 'Random looks',
  text: 'Look at a few look-ups of your team that were drawn at random, and say whether they are in order.',
  title: 'Random looks at ordinary work',
  intro: 'Now and then a look-up is drawn at random and put before a line manager. Nobody is suspected. Look at the case under its reference, ask if you are not sure, and say what you found.',
  tabs: 'Which looks',
  groups: { open: 'Waiting', settled: 'Done' },
  columns: { asked: 'Looked up', who: 'Who', gateways: 'Under', due: 'Look by', verdict: 'What you found' },
  overdue: 'late',
  somebody: 'somebody of your organisation',
  empty: { open: 'Nothing waits to be looked at', settled: 'Nothing has been looked at yet' },
  emptyText: { open: 'When a look-up is drawn, you are written to.', settled: 'What was looked at stays listed here.' },
  figures: (days: number, inOrder: number, ask: number, concern: number, waiting: number) => `In ${days} days, in your whole organisation: ${inOrder} in order, ${ask} to be asked about, ${concern} with a concern, ${waiting} waiting.`,
  one: 'Random look',
  back: 'Back to the random looks',
  readNote: 'That you read this is recorded.',
  facts: { who: 'Who', asked: 'Looked up', gateways: 'Under', reason: 'Why, in their words', reasonCode: 'Reason chosen', reference: 'Reference', due: 'Look by' },
  noReference: 'none given',
  noReason: 'no words of their own',
  verdictField: 'What did you find?',
  verdicts: { 'in-order': 'In order', ask: 'I am asking them', concern: 'There is a concern' },
  hints: {
    'in-order': 'The case is theirs, or there was another good reason.',
    ask: 'The reference leads nowhere, or the reason says too little.',
    concern: 'It does not look like work. Tell your information-governance lead, too.',
  },
  keep: 'Keep this',
  kept: 'It is kept.',
  done: (verdict: string) => `It has been looked at: ${verdict}.`,
  faults: { verdict: 'Choose what you found', notKept: 'It was not kept. Somebody else has looked at it meanwhile' },
};

export type DipSampleWords = typeof en;
