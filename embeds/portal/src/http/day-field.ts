import type { Form } from './form.ts';
import { textOf } from './form.ts';

/** What three fields for a day hold: `<id>-day`, `<id>-month`, `<id>-year`. */
export type DayField = { readonly kind: 'empty' } | { readonly kind: 'wrong' } | { readonly kind: 'day'; readonly day: string };

/** The day (ISO) that three fields name, none, or something that is no day. */
export function dayField(form: Form, id: string): DayField {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => textOf(form, `${id}-${part}`));
  if (!day && !month && !year) return { kind: 'empty' };
  if (!/^\d{1,2}$/.test(day ?? '') || !/^\d{1,2}$/.test(month ?? '') || !/^\d{4}$/.test(year ?? '')) return { kind: 'wrong' };
  const iso = `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso ? { kind: 'wrong' } : { kind: 'day', day: iso };
}
