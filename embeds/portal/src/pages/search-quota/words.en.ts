/** What the pages about how many questions may be asked say in English. */
export const en = {
  label: 'Limits on questions',
  text: 'See and change how many questions may be asked in an hour and in a day.',
  title: 'Limits on questions',
  intro: (organisation: string) => `So many questions may be asked for ${organisation}. Whoever reaches a limit is told, and may go on when the hour or the day is over.`,
  columns: { whose: 'Whose questions', hour: 'In an hour', day: 'In a day' },
  whose: { user: 'One person', application: 'One case system', organisation: 'Everybody together' },
  whoseTexts: { user: 'Whatever they ask with', application: 'Everything that signs in with MAST counts as one', organisation: 'All questions of the organisation' },
  change: 'Change the limits',
  changeTitle: 'Change the limits on questions',
  changeText: 'They hold from the next question on.',
  fields: { hour: 'Questions in an hour', day: 'Questions in a day' },
  hint: (most: number) => `1 to ${most}`,
  send: 'Save the limits',
  changed: 'The limits are changed. They hold from the next question on.',
  nothingChanged: 'Nothing was different, so nothing was saved.',

  faults: {
    number: 'Enter a whole number from 1 to the most that is named here',
    aboveDay: 'The limit for an hour cannot be more than the limit for a day',
  },
};

export type SearchQuotaWords = typeof en;
