import type { Refused } from '@mast/connector-kit';

import type { RegisterRow } from './register-row.ts';

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
const partialDate = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;
const precisions: Readonly<Record<number, string>> = { 4: 'year', 7: 'month', 10: 'day' };

/** A row as a headline record. What it will not vouch for is kept as received, so that core-api quarantines the row with its reason. */
export function mapRow({ id, forename, surname, born, address, postcode, at, phone, sensitivity }: RegisterRow): unknown {
  return {
    sourceRef: id,
    service: 'example-service',
    kind: 'event',
    date: dayOf(at),
    status: 'closed',
    person: { names: [{ ...said('given', forename), ...said('family', surname), use: 'usual' }], ...(born === '' ? {} : { dateOfBirth: birthOf(born) }) },
    addresses: [{ lines: [address], ...said('postcode', postcode), role: 'home' }],
    contact: { team: 'Example team', ...said('phone', phone) },
    sensitivity,
  };
}

function said(name: string, value: string): Record<string, string> {
  return value === '' ? {} : { [name]: value };
}

/** The London day of a moment: half past midnight in July is the day before by UTC. */
function dayOf(at: string): string | Refused {
  if (!moment.test(at) || Number.isNaN(Date.parse(at))) return { received: at };
  return londonDay.format(new Date(at));
}

function birthOf(born: string): { value: string; precision: string } | Refused {
  const precision = precisions[born.length];
  return partialDate.test(born) && precision !== undefined ? { value: born, precision } : { received: born };
}
