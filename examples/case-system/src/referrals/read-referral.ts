import type { CaseAddress, CasePerson } from '../case-record.ts';
import type { Texts } from '../texts/texts.ts';
import type { ReferralForm } from './referral.ts';
import { referralFields } from './referral.ts';

/** A fault of the form: the field it stands at, and which words say it. */
export type Fault = { readonly field: keyof ReferralForm; readonly fault: keyof Texts['faults'] };
export type Read = { readonly form: ReferralForm; readonly faults: readonly Fault[]; readonly person: CasePerson; readonly address: CaseAddress | undefined };

/** Characters of one line; the concern may be longer. */
const maxLine = 100;
const maxConcern = 2_000;

/** Reads the form as it was posted. What MAST could not be asked with is said here, beside the field, before anybody looks up. */
export const readReferral = (body: Readonly<Record<string, string | undefined>>, now: Date): Read => {
  const form = Object.fromEntries(referralFields.map((name) => [name, (body[name] ?? '').trim()])) as ReferralForm;
  const birth = readBirth(form, now);
  const postcode = form.postcode.toUpperCase().replaceAll(/\s+/g, ' ');
  const isPostcode = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/.test(postcode);
  const person: CasePerson = { ...text('given', form.given), ...text('family', form.family), ...(birth.day === undefined ? {} : { dateOfBirth: birth.day }) };
  const address: CaseAddress = { ...text('line1', form.line1), ...text('town', form.town), ...(isPostcode ? { postcode } : {}) };
  const isNamed = form.given !== '' || form.family !== '';
  const isEnough = birth.day !== undefined || (form.family !== '' && form.given !== '' && isPostcode);
  const faults: Fault[] = [
    ...fault('source', 'source', form.source === ''),
    ...fault('given', 'given', !isNamed),
    ...(birth.fault === undefined ? [] : [{ field: 'day', fault: birth.fault } as const]),
    ...fault('postcode', 'postcode', form.postcode !== '' && !isPostcode),
    ...fault('day', 'thin', isNamed && birth.fault === undefined && (form.postcode === '' || isPostcode) && !isEnough),
    ...fault('concern', 'concern', form.concern === ''),
    ...referralFields.flatMap((field) => fault(field, 'long', form[field].length > (field === 'concern' ? maxConcern : maxLine))),
  ];
  return { form, faults, person, address: Object.keys(address).length === 0 ? undefined : address };
};

const fault = (field: Fault['field'], name: Fault['fault'], is: boolean): Fault[] => (is ? [{ field, fault: name }] : []);
const text = (name: string, value: string): object => (value === '' ? {} : { [name]: value });

const readBirth = ({ day, month, year }: ReferralForm, now: Date): { day?: string; fault?: 'birth' | 'birthFuture' } => {
  if (day === '' && month === '' && year === '') return {};
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return { fault: 'birth' };
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso || Number(year) < 1900) return { fault: 'birth' };
  return date > now ? { fault: 'birthFuture' } : { day: iso };
};
