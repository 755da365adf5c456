/** What the application's own pages say; the panel has its words of its own. Each fault: what happened, and what to do now. */
export const en = {
  title: 'MAST: who else is involved',
  otherLanguage: 'Cymraeg',
  opening: 'Opening MAST for the patient whose record is open.',
  banner: 'Patient',
  born: 'Born',
  nhsNumber: 'NHS number',
  noName: 'No name in the record',
  noScript: 'MAST needs JavaScript here. Ask your help desk to allow it for this address.',
  over: ['This session is over', 'Nothing about the patient is kept on this screen. Open MAST again from the patient’s record.'],
  away: ['MAST cannot be reached', 'Nothing was looked up. Try again from the patient’s record in a few minutes; until then phone the agencies you would usually call.'],
  code: 'For the help desk:',
  faults: {
    'launch-incomplete': ['MAST was opened without a record', 'Open MAST from a patient’s record, not by an address or a bookmark.'],
    'issuer-unknown': ['This record system is not registered with MAST', 'MAST opens from registered record systems only. Tell your help desk which system you were in.'],
    'server-unreachable': ['The record system did not answer', 'Nothing was looked up. Try again from the patient’s record in a few minutes.'],
    'server-unsuitable': ['The record system is not set up for MAST', 'Nothing was looked up. Tell your help desk; trying again will not help.'],
    refused: ['The record system did not allow MAST to open', 'It was refused there, by you or by its rules. If that should not be so, tell your help desk.'],
    'server-error': ['The record system could not open MAST', 'Nothing was looked up. Try again from the patient’s record; if it goes on, tell your help desk.'],
    'state-missing': ['This page belongs to no opening of MAST', 'Open MAST again from the patient’s record.'],
    'state-gone': ['This opening of MAST was used or is too old', 'Each opening works once and for a few minutes, so that two records can never be mixed. Open MAST again from the patient’s record.'],
    'token-refused': ['The record system did not confirm the opening', 'Nothing was looked up. Open MAST again from the patient’s record; if it goes on, tell your help desk.'],
    'scope-missing': ['The record system did not let MAST see whose record is open', 'MAST reads the patient’s name, date of birth, NHS number and home address, and nothing else. Tell your help desk.'],
    'identity-missing': ['The record system did not say who you are', 'MAST answers to named people only. Tell your help desk.'],
    'patient-missing': ['No patient’s record is open', 'Open a patient’s record first, then MAST from there.'],
    'patient-unreadable': ['The patient’s details could not be read', 'Nothing was looked up. Try again from the patient’s record; if it goes on, tell your help desk.'],
    'not-found': ['There is no such page', 'Open MAST from a patient’s record.'],
  },
};

/** Every text of the application's pages, the same keys in each language. */
export type AppWords = typeof en;
