/** What cards and the list of services say. A card says nothing about the patient; where an agreement allows it, that other agencies are involved, yes or no. Summaries stay under 140 characters. */
export const en = {
  source: 'MAST: Multi-Agency Safeguarding Tracker',
  topic: 'Who else is involved',
  cards: {
    'not-made': {
      summary: 'Check who else is involved',
      detail: 'Nothing has been looked up. MAST asks why you are asking, and records it, before it shows who else works with this person and whom to call.',
    },
    involved: {
      summary: 'Other agencies are involved. Open MAST to see whom to call.',
      detail: 'This says that others are involved, and no more. MAST asks why you are asking, and records it, before it shows who they are.',
    },
    'none-found': {
      summary: 'MAST found no other agency. That is not a sign that nobody is involved.',
      detail: 'Partners may hold what they do not share, and some people are protected from being found. Open MAST to see who was asked and how fresh each answer is.',
    },
  },
  open: 'Open MAST',
  cpis: 'Open CP-IS (outside MAST)',
  reasons: { 'already-known': 'I know who else is involved', 'not-relevant-now': 'Not relevant to this contact', 'will-look-later': 'I will look later', other: 'Another reason' },
  services: {
    'mast-who-else': { title: 'Who else is involved', description: 'Offers to check which other agencies work with this person and whom to call. Looks nothing up by itself.' },
    'mast-before-booking': { title: 'Who else is involved, before booking', description: 'Offers to check which other agencies work with this person before an appointment is booked. Looks nothing up by itself.' },
  },
  ambient: 'An agreement lets the card say that other agencies are involved, yes or no. The patient is needed for that, and for nothing else.',
  problems: {
    unauthenticated: 'The call is not signed as it should be, or was made before.',
    'bad-call': 'The call is not of the form that CDS Hooks gives.',
    'unknown-service': 'There is no such service.',
    'no-patient': 'The patient came neither with the call nor from the registered FHIR server.',
    'foreign-origin': 'This page is not registered.',
    unavailable: 'MAST cannot answer now. This says nothing about the patient.',
  },
};
export type CardWords = typeof en;
