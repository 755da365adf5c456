/** Records to be put right, for data leads, in English. */
export const en = {
  label: 'Records to put right',
  text: 'What people have asked your organisation to correct, restrict or stop sharing: done where the record is kept.',
  title: 'Records to put right',
  intro: 'MAST changes no record. Put it right in your own system: when it comes as was asked, the task ends by itself within a minute. If the record is right as it is, say why.',
  tabs: 'Which tasks',
  groups: { open: 'To do', done: 'Done', refused: 'Left as it is' },
  columns: { reference: 'Record', ask: 'What is asked', note: 'What is right, and how that is known', since: 'Since' },
  asks: { correct: 'Put it right', restrict: 'Restrict sharing it', remove: 'Stop sharing it' },
  parts: { names: 'names', birth: 'date of birth', addresses: 'addresses', numbers: 'numbers and references', dates: 'dates', state: 'kind of work and whether it is open', contact: 'whom to call', whole: 'it is about somebody else, or should not be there' },
  refuse: 'Say why it stays',
  empty: 'Nothing here',
  emptyText: 'When somebody asks your organisation to put their data right, the information-governance lead sends you the record’s reference, and you get mail.',
  toFeeds: 'Feeds',
  refuseTitle: 'Leave the record as it is',
  refuseText: 'Your information-governance lead reads this and writes to whoever asked. Name nobody.',
  reason: 'Why it stays as it is',
  refused: 'Your reason is kept, and the information-governance lead is told.',
  faults: { reason: 'Say why, in 10 to 1,000 characters', over: 'It was not kept: the task is over. The record may have come meanwhile' },
};

export type TaskWords = typeof en;
