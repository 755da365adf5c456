/** Who has been named for which duty, in English. */
export const en = {
  label: 'Duties given by name',
  text: 'See who keeps lists, decides on protection and may look past it.',
  textName: 'See and say who keeps lists, decides on protection and may look past it.',
  title: 'Duties given by name',
  intro: 'Some duties are not a role’s: people are named for them, one by one. It acts on their next request, and so does its end. Nobody names themselves.',
  columns: { who: 'Who', duty: 'Duty', since: 'Named', act: 'Change' },
  duties: {
    'never-load-list': 'Keep the list of people who may never be loaded',
    'refuge-list': 'Keep the list of refuges',
    'shield-approval': 'Decide on protection',
    override: 'Look past a protection',
    'caldicott-guardian': 'Sign as Caldicott guardian',
  },
  hints: {
    'never-load-list': 'For whoever learns of new identities, as a rule with the police.',
    'refuge-list': 'For a lead on domestic abuse.',
    'shield-approval': 'For a designated safeguarding lead. Information-governance leads decide without being named.',
    override: 'For few people, of whom one can be reached at any hour. Practitioners and team leads only.',
    'caldicott-guardian': 'Where an agreement lets a health record say that others are involved, two guardians of two organisations sign it. Data leads, information-governance leads and administrators can sign.',
  },
  somebody: 'somebody of your organisation',
  you: 'you',
  noAct: '–',
  empty: 'Nobody has been named',
  emptyText: 'Without somebody named, no list is kept and nobody can look past a protection.',
  name: 'Name somebody',
  toHome: 'Go to the start page',

  nameTitle: 'Name somebody for a duty',
  back: 'Back to the duties',
  whoField: 'Who?',
  whoHint: 'Practitioners, team leads, data leads and information-governance leads whose accounts are active.',
  choose: 'Choose a person',
  dutyField: 'For what?',
  nameSend: 'Name them',
  named: 'They have been named. It acts on their next request.',
  cut: 'There are more accounts than can be listed here at once. If somebody is missing, ask your help desk.',

  endTitle: 'End a duty',
  endText: 'It ends on their next request. What they have done stays, and the entries they keep stay in force.',
  endSend: 'End the duty',
  ended: 'The duty has ended.',
  facts: { who: 'Who', duty: 'Duty' },
  faults: {
    who: 'Choose whom to name',
    duty: 'Choose for what',
    roleOfOverride: 'Only practitioners and team leads may look past a protection: choose somebody else',
    notChanged: 'Nothing was changed. The account is not active, it is your own, or a colleague has changed it meanwhile',
  },
};

export type DutyWords = typeof en;
