/** Months that a trail is kept (domain 3.2: seven years), and what was asked in it (judgement), where no agreement says otherwise. */
export const usualMonths = { audit: 84, terms: 24 };
