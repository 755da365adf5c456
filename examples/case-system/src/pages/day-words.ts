import type { Texts } from '../texts/texts.ts';

/** `2011-03-12` as `12 March 2011`, in the language of the texts; a month or a year alone as far as it goes. */
export const dayWords = (iso: string, { months }: Texts): string => {
  const [year = iso, month, day] = iso.split('-');
  return [day === undefined ? '' : String(Number(day)), month === undefined ? '' : (months[Number(month) - 1] ?? month), year].filter(Boolean).join(' ');
};

/** So many days before `now`, as a day in words. */
export const dayBefore = (now: Date, days: number, texts: Texts): string => dayWords(new Date(now.getTime() - days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/London' }), texts);
