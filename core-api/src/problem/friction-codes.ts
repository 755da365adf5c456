import type { ProblemEntry } from './problem-entry.ts';

/** Of the catalogue: asking was made harder for this account, or stopped, for what the audit trail showed (docs/misuse.md). Each says how it goes on. */
export const frictionCodes = {
  'asking-stopped': {
    status: 403,
    title: 'Asking is stopped for your account',
    en: 'Nothing can be asked from your account until your line manager or information-governance lead has talked with you; they have been told, and can let you go on at once. If somebody is in danger now, ask a colleague to look, or call the partners’ own numbers.',
    cy: 'Ni ellir gofyn dim o’ch cyfrif nes bod eich rheolwr llinell neu’ch arweinydd llywodraethu gwybodaeth wedi siarad â chi; maent wedi cael gwybod, a gallant adael ichi fynd ymlaen ar unwaith. Os yw rhywun mewn perygl nawr, gofynnwch i gydweithiwr chwilio, neu ffoniwch rifau’r partneriaid eu hunain.',
    check: 'GET /v1/misuse-standings of the organisation: who stopped it and when. POST /v1/misuse-standings/{accountId} lets it go on.',
  },
  'asking-needs-own-sign-in': {
    status: 403,
    title: 'Sign in to MAST itself',
    en: 'Your organisation wants a second factor from you before you ask. Sign in to MAST itself and ask there; your case system cannot give it for you.',
    cy: 'Mae eich sefydliad am gael ail ffactor gennych cyn ichi ofyn. Mewngofnodwch i MAST ei hun a gofynnwch yno; ni all eich system achosion ei roi ar eich rhan.',
    check: 'GET /v1/misuse-standings of the organisation.',
  },
  'say-more-first': {
    status: 422,
    title: 'Say why, and for which case',
    en: 'From your account a declaration needs a reason in your own words and a case reference. The pointers say what is missing.',
    cy: 'O’ch cyfrif chi mae angen rheswm yn eich geiriau eich hun a chyfeirnod achos ar ddatganiad. Mae’r pwyntwyr yn dweud beth sydd ar goll.',
    check: 'GET /v1/misuse-standings of the organisation.',
  },
} as const satisfies Record<string, ProblemEntry>;
