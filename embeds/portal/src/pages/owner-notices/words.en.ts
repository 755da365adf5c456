/** Notices to teams whose open records were looked up, in English. */
export const en = {
  label: 'Notices to teams',
  text: 'Choose which teams are told when another service looks up somebody with whom they have open work.',
  title: 'Notices to teams',
  intro: 'A team that chooses it is written to when another service is shown open work of theirs: a call may be coming. The message names nobody. After five a day the rest comes in one message the next morning.',
  columns: { team: 'Team', state: 'Told', act: 'Change' },
  on: 'yes',
  off: 'no',
  change: 'Change',
  empty: 'There is no team',
  emptyText: 'An administrator enters teams and their line managers.',
  oneTitle: 'Notices to this team',
  nameField: 'The team’s name in your records',
  nameHint: 'As your case system sends it with each record, for example “Assessment team 2”. Leave it empty to tell the team no more.',
  keep: 'Keep this',
  kept: 'It is kept.',
  faults: { name: 'Another team goes by that name, or it is too short' },
};

export type OwnerNoticeWords = typeof en;
