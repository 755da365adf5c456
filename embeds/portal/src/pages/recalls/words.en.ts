/** Whom to tell that somebody they saw has changed, in English. */
export const en = {
  label: 'Recalls',
  text: 'See who of your staff was shown a person whose records have changed since, and must be told.',
  title: 'Recalls',
  intro: 'A link between records was questioned or corrected. These are the people of your organisation who had been shown the person before. The list says who was told what, never about whom: they find it under their own declaration by its code.',
  columns: { who: 'Whom to tell', status: 'What to do', code: 'Declaration', at: 'Since' },
  statuses: { listed: 'Nothing yet', due: 'Tell them', void: 'Nothing any more' },
  meanings: { listed: 'it is in question and is being looked at', due: 'it has changed: what they were shown was wrong', void: 'it stayed as it was after all' },
  tabs: 'Which recalls',
  groups: { due: 'To be told', all: 'All' },
  dueHere: 'Of the recalls of this page, only those whom to tell are shown.',
  somebody: 'somebody of your organisation',
  empty: 'Nobody is to be told',
  emptyText: 'Nothing that your staff were shown has changed since, as far as this page of the list goes.',
  showAll: 'Show all recalls',
  toHome: 'Go to the start page',
  older: 'Later recalls',
  newest: 'Back to the first',
  pages: 'Pages of recalls',
};

export type RecallWords = typeof en;
