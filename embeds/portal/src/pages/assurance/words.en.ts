/** What the pages of the monthly pack say in English; the pack itself comes from the core. */
export const en = {
  label: 'Monthly assurance pack',
  text: 'Read and print two pages for each month: use, the audit trail, freshness, outcomes, open risks.',
  title: 'Monthly assurance pack',
  intro: 'Two pages a month about your organisation, from the audit trail and what is configured. Opening one is recorded.',
  months: 'Months',
  soFar: 'so far',
  back: 'Back to the months',
  keep: 'Keep it as a file that prints on two pages',
};

export type AssuranceWords = typeof en;
