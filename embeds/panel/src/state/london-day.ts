const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The Europe/London day (ISO) on which this instant falls: all days of MAST are London days. */
export const londonDay = (instant: Date): string => {
  const part = (type: string): string => format.formatToParts(instant).find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
};
