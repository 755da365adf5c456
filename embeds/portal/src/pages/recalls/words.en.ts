/** Whom to tell that somebody they saw has changed, in English. */
export const en = {
  label: 'Recalls',
  text: 'See who of your staff was shown something that turned out to be wrong, and whether they have read their recall notice.',
  title: 'Recalls',
  intro: 'A link between records was questioned or corrected. These are the people of your organisation who had been shown it before. MAST sends each a recall notice; for somebody who has left, to their manager or to information governance. The list never says about whom: they find it under their own declaration by its code.',
  trail: 'Who looked at the same person at all, your information-governance lead finds in the audit trail, under “Who looked at somebody”.',
  columns: { who: 'Who saw it', status: 'Where it stands', told: 'Recall notice', code: 'Declaration', at: 'Since' },
  statuses: { listed: 'In question', due: 'Recalled', void: 'Nothing any more' },
  told: (whom: string) => `to ${whom}, not read yet`,
  toldBy: { self: 'them', manager: 'their manager', 'information-governance-lead': 'information governance', administrator: 'the administrators', hand: 'nobody by name' },
  read: (moment: string) => `read ${moment}`,
  sent: (moment: string) => `sent ${moment}`,
  meanings: { listed: 'it is in question and is being looked at', due: 'it has changed: what they were shown was wrong', void: 'it stayed as it was after all' },
  tabs: 'Which recalls',
  groups: { due: 'Recalled', all: 'All' },
  dueHere: 'Of this page, only what is recalled is shown, not what is still in question.',
  somebody: 'somebody of your organisation',
  empty: 'Nothing is recalled',
  emptyText: 'Nothing that your staff were shown has changed since, as far as this page of the list goes.',
  showAll: 'Show all recalls',
  toHome: 'Go to the start page',
  older: 'Later recalls',
  newest: 'Back to the first',
  pages: 'Pages of recalls',
};

export type RecallWords = typeof en;
