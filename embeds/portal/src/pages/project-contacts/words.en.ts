/** What the pages about project contacts say in English. */
export const en = {
  label: 'Project contacts',
  text: 'Keep who stands for your organisation towards MAST, the Caldicott guardian among them.',
  title: 'Project contacts',
  intro: (organisation: string) => `Whom partners write to at ${organisation}. A contact is no account and sees no data.`,
  columns: { role: 'Part', name: 'Who', reach: 'How to reach them', since: 'Entered' },
  roles: { 'team-lead': 'Team lead', 'project-sponsor': 'Project sponsor', 'project-manager': 'Project manager', 'data-lead': 'Data lead', 'information-governance-lead': 'Information-governance lead', 'information-security-lead': 'Information-security lead', 'caldicott-guardian': 'Caldicott guardian' },
  nobody: 'nobody yet',
  missing: (count: number) => (count === 1 ? '1 part has nobody yet.' : `${count} parts have nobody yet.`),
  one: 'Project contact',
  back: 'Back to project contacts',
  replaces: 'Whoever stood here before is forgotten.',
  fields: { name: 'Name', email: 'E-mail address', phone: 'Telephone (optional)' },
  hints: { email: 'A work address', phone: 'A number that can be called in the United Kingdom, with an extension or not' },
  send: 'Save the contact',
  saved: 'The contact is saved.',
  faults: { name: 'Enter the name, at most 200 characters', email: 'Enter a work e-mail address, like name@example.org', phone: 'Enter a number that can be called in the United Kingdom' },
};

export type ProjectContactWords = typeof en;
