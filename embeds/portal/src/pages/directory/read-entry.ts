import type { components } from '@mast/openapi';

import { dayField } from '../../http/day-field.ts';
import type { Form } from '../../http/form.ts';
import { listOf, textOf } from '../../http/form.ts';
import type { Fault } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Hours } from './directory.ts';
import { days } from './directory.ts';
import type { DirectoryWords } from './words.en.ts';
import { words } from './words.ts';

type Request = components['schemas']['DirectoryRequest'];

export const fault = ownFault<keyof DirectoryWords['faults']>(words);
/** Rows of hours that the core takes. */
const mostRows = 14;

/** The rows of hours on a form of so many that are filled: one more than those, two at least, and none is ever lost that stands in the directory. */
export function hourRows(filled: number): readonly number[] {
  return Array.from({ length: Math.min(mostRows, Math.max(2, filled + 1)) }, (_, row) => row);
}

/** The entry that a form holds, what is wrong with it, and on which row of the form each of its hours stood. */
export function readEntry(form: Form, team: string): { readonly entry: Request; readonly faults: readonly Fault[]; readonly rows: readonly number[] } {
  const faults: Fault[] = [];
  const need = (holds: boolean, ...at: Parameters<typeof fault>): void => {
    if (!holds) faults.push(fault(...at));
  };
  const [phone, email, en, cy] = [textOf(form, 'phone'), textOf(form, 'email'), textOf(form, 'outOfHoursEn'), textOf(form, 'outOfHoursCy')];
  need(team.length > 0 && team.length <= 200, 'team', 'team');
  need(/\d{3}/.test(phone) && phone.length <= 40, 'phone', 'phone');
  need(email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email), 'email', 'email');
  const { hours, rows } = readHours(form, need);
  need((en === '') === (cy === '') && en.length <= 200 && cy.length <= 200, 'outOfHours', en === '' ? 'outOfHoursEn' : 'outOfHoursCy');
  const until = dayField(form, 'validTo');
  need(until.kind !== 'wrong', 'validTo', 'validTo');
  const entry = { team, phone, ...(email === '' ? {} : { email }), hours, ...(en === '' ? {} : { outOfHours: { en, cy } }), ...(until.kind === 'day' ? { validTo: until.day } : {}) };
  return { entry, faults, rows };
}

function readHours(form: Form, need: (holds: boolean, ...at: Parameters<typeof fault>) => void): { readonly hours: Hours; readonly rows: readonly number[] } {
  const hours: Hours = [];
  const rows: number[] = [];
  for (const row of hourRows(mostRows)) {
    const on = days.filter((day) => listOf(form, `days-${row}`).includes(day));
    const [from, to] = [timeOf(textOf(form, `from-${row}`)), timeOf(textOf(form, `to-${row}`))];
    if (on.length === 0 && from === '' && to === '') continue;
    need(on.length > 0, 'days', `days-${row}`);
    need(from !== undefined && from !== '', 'time', `from-${row}`);
    need(to !== undefined && to !== '', 'time', `to-${row}`);
    hours.push({ days: on, from: from ?? '', to: to ?? '' });
    rows.push(row);
  }
  return { hours, rows };
}

/** `9`, `9.30`, `0930` and `9:30` are times as people write them; undefined for what is none. */
function timeOf(text: string): string | undefined {
  if (text === '') return '';
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text) ?? [];
  const isTime = hour !== '' && (Number(hour) < 24 ? Number(minute) < 60 : Number(hour) === 24 && Number(minute) === 0);
  return isTime ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}
