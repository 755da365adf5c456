import type { ProblemEntry } from './problem-entry.ts';

/** Of the catalogue: too much, and until when. */
export const limitCodes = {
  'review-limit': {
    status: 429,
    title: 'Enough reviews for today',
    en: 'A reviewer may open a limited number of pairs a day. Go on tomorrow.',
    cy: 'Caiff adolygydd agor nifer cyfyngedig o barau y dydd. Ewch ymlaen yfory.',
    check: 'Whether the queue needs more reviewers.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    en: 'Too many requests have come from there. Try again later.',
    cy: 'Mae gormod o geisiadau wedi dod oddi yno. Rhowch gynnig arall arni yn nes ymlaen.',
    check: 'Which route and how many; a proxy in front must hand on the caller’s address.',
  },
  'search-limit-user': {
    status: 429,
    title: 'Enough questions for now',
    en: 'You have asked as many questions as your organisation allows one person, in this hour or today. Retry-After says when you may go on. Whom you asked about makes no difference.',
    cy: 'Rydych wedi gofyn cymaint o gwestiynau ag y mae eich sefydliad yn ei ganiatáu i un person, yn yr awr hon neu heddiw. Mae Retry-After yn dweud pryd y cewch fynd ymlaen. Nid yw am bwy y gofynnoch yn gwneud gwahaniaeth.',
    check: 'The audit trail of the account: work, or somebody who looks around. GET /v1/search-quota of the organisation.',
  },
  'search-limit-organisation': {
    status: 429,
    title: 'Enough questions from your organisation for now',
    en: 'Your organisation has asked as many questions as it allows itself, in this hour or today. Retry-After says when you may go on.',
    cy: 'Mae eich sefydliad wedi gofyn cymaint o gwestiynau ag y mae’n ei ganiatáu iddo’i hun, yn yr awr hon neu heddiw. Mae Retry-After yn dweud pryd y cewch fynd ymlaen.',
    check: 'Which accounts and applications asked; whether the quota fits the organisation’s size.',
  },
  'search-limit-application': {
    status: 429,
    title: 'Enough questions from this application for now',
    en: 'As many questions have come through this application as your organisation allows one, in this hour or today. Retry-After says when it may go on.',
    cy: 'Daeth cymaint o gwestiynau drwy’r rhaglen hon ag y mae eich sefydliad yn ei ganiatáu i un rhaglen, yn yr awr hon neu heddiw. Mae Retry-After yn dweud pryd y caiff fynd ymlaen.',
    check: 'Whether a host asks by itself, without anybody at its screen.',
  },
  'broker-limit': {
    status: 429,
    title: 'Enough messages for today',
    en: 'You may send ten messages to the broker desk in 24 hours, whoever they are about. If it is urgent, use the telephone list.',
    cy: 'Cewch anfon deg neges i’r ddesg frocer mewn 24 awr, pwy bynnag y maent yn sôn amdanynt. Os yw’n fater brys, defnyddiwch y rhestr ffôn.',
    check: 'Whether a team uses the desk instead of asking partners that an answer names.',
  },
} as const satisfies Record<string, ProblemEntry>;
