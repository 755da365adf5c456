/** The trail: what was done, when and by whom, in English. */
export const en = {
  label: 'Audit trail',
  text: 'See what was done with MAST, when and by whom: your own, and for information governance your organisation’s.',
  title: 'Audit trail',
  intro: 'Who did what and when. What was asked and what was answered stays sealed. Reading this list is recorded too.',
  scopes: { own: 'What I did', organisation: 'What my organisation did' },
  scopeLabel: 'Whose trail',
  columns: { at: 'When', what: 'What', who: 'Who', code: 'Declaration' },
  filter: { title: 'Show', apply: 'Filter', clear: 'Clear the filter', day: 'On one day', kind: 'What', account: 'Who', any: 'Everything', anybody: 'Everybody' },
  window: (from: string) => `The last 30 days, since ${from}.`,
  ofDay: (day: string) => `On ${day}.`,
  count: (count: number) => (count === 1 ? '1 entry on this page' : `${count} entries on this page`),
  empty: 'Nothing is recorded here',
  emptyText: 'Nothing of this kind was done in this time. Older days are found by their date.',
  through: (client: string) => `through ${client}`,
  machine: 'a connector',
  somebody: 'somebody of your organisation',
  me: 'you',
  newest: 'Back to the newest',
  older: 'Older entries',
  pages: 'Pages of the trail',
  faultDay: 'Choose a real day that is not in the future',
  kinds: {
    'declaration-made': 'Declarations', 'search-answered': 'Questions answered', 'person-viewed': 'One person’s involvements shown', 'place-viewed': 'One place’s involvements shown',
    'addresses-looked-up': 'Addresses of a postcode shown', 'declaration-refused': 'Declarations refused', 'question-refused': 'Questions refused', 'declaration-reason-read': 'Reasons of declarations read',
    'declaration-reviewed': 'Declarations reviewed', 'concern-raised': 'Links reported as wrong', 'broker-message-sent': 'Messages to the broker desk', 'broker-case-read': 'Messages read at the broker desk',
    'review-verdict': 'Verdicts on pairs', 'override-opened': 'Overrides opened', 'shield-asked': 'Protection asked for', 'shield-decided': 'Protection decided',
    'batch-applied': 'Batches taken in', 'feed-suspended': 'Feeds taken out', 'signed-in': 'Sign-ins', 'sessions-ended': 'Sessions ended', 'access-requested': 'Applications for accounts',
    'access-decided': 'Applications decided', 'user-suspended': 'Accounts suspended', 'user-closed': 'Accounts closed', 'agreement-signed': 'Agreements signed', 'audit-read': 'Readings of the trail',
  },
};

export type AuditWords = typeof en;
