/** What the pages about teams say in English. */
export const en = {
  label: 'Teams',
  text: 'See which teams there are and who manages them.',
  title: 'Teams',
  intro: (organisation: string) => `Teams of ${organisation}. A line manager sees, confirms and suspends the accounts of their team.`,
  columns: { name: 'Team', manager: 'Line manager', members: 'Accounts', status: 'How it stands' },
  statuses: { active: 'in use', closed: 'closed' },
  noManager: 'nobody',
  unknownManager: 'somebody whom you may not see',
  empty: 'There is no team yet',
  emptyText: 'Without teams, accounts are managed by administrators and information-governance leads.',
  toUsers: 'See users',
  add: 'Enter a team',
  changeTitle: 'Change the team',
  back: 'Back to teams',
  fields: { name: 'Name of the team', manager: 'Line manager', status: 'How does it stand?' },
  hints: { name: 'As your colleagues say it; no names of members of the public', manager: 'A team lead, administrator or information-governance lead', status: 'A closed team is offered no more. Its accounts stay, and want another team' },
  sendNew: 'Enter the team',
  send: 'Save the changes',
  entered: 'The team is entered.',
  changed: 'The team is changed.',
  nothingChanged: 'Nothing was different, so nothing was saved.',
  faults: { name: 'Enter a name of 2 to 100 characters', manager: 'This person cannot manage a team: choose a team lead, administrator or information-governance lead', status: 'Choose how the team stands' },
};

export type TeamWords = typeof en;
