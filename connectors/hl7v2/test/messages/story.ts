import type { CanonicalRecord } from '@mast/connector-kit';

import type { FoldedRow } from '../../src/fold/fold.ts';

/** A line of `stories.yaml` as a message. Minutes are after ten o'clock, so that every message has a time of its own. */
export function messageOf(line: string): string {
  const [minute = '', event = '', patient = '', ...rest] = line.split(' ');
  const said = new Map(rest.filter((part) => part.includes('=')).map((part): [string, string] => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]));
  const [number = '', patientClass = ''] = rest.filter((part) => !part.includes('='));
  const at = `202611211${minute.padStart(3, '0')}00`;
  const isAdt = event.startsWith('A');
  const [into, other, restricted, place = 'RZZ01'] = ['into', 'other', 'restricted', 'place'].map((name) => said.get(name));
  const start = said.get('start');
  const segments = [
    `MSH|^~\\&|PAS|RZZ|MAST|MAST|${at}||${isAdt ? 'ADT' : 'SIU'}^${event}|${minute}|P|2.4`,
    isAdt ? `EVN|${event}|${at}` : segment('SCH', { 2: number, 11: start === undefined ? '' : `^^^202611${start.padStart(2, '0')}0900`, 25: said.get('code') ?? '' }),
    pidOf(into ?? patient, said),
    restricted === undefined ? '' : segment('PD1', { 12: restricted }),
    into === undefined ? '' : segment('MRG', { 1: `${patient}^^^RZZ^MR` }),
    other === undefined ? '' : segment('PID', { 3: `${other}^^^RZZ^MR` }),
    isAdt ? (number === '' ? '' : segment('PV1', { 2: patientClass, 3: `ED^^^${place}`, 19: number, 45: said.has('end') ? at : '' })) : segment('PV1', { 2: 'O', 3: `${place}^^^RZZ01`, 10: '420' }),
  ];
  return segments.filter((one) => one !== '').join('\n');
}

/** A record in the words of the table. */
export function briefOf({ ref, record }: FoldedRow): string {
  const { caseRef = '', date, person, addresses, status, sensitivity } = record;
  const number = ref.startsWith('missed') ? `${caseRef}/${Number(date.slice(8))}` : caseRef;
  return [number, person?.names[0]?.family ?? '-', addresses?.[0]?.lines.at(-1) ?? '-', numbersOf(person), status, ...(sensitivity > 0 ? ['*'] : [])].join(' ');
}

/** A segment with these fields. */
export function segment(id: string, fields: Readonly<Record<number, string>>): string {
  const last = Math.max(...Object.keys(fields).map(Number));
  return [id, ...Array.from({ length: last }, (_none, index) => fields[index + 1] ?? '')].join('|');
}

function pidOf(patient: string, said: ReadonlyMap<string, string>): string {
  const [name, address, nhs] = ['name', 'address', 'nhs'].map((field) => said.get(field));
  return segment('PID', {
    3: [`${patient}^^^RZZ^MR`, ...(nhs === undefined ? [] : [`${nhs}^^^NHS`])].join('~'),
    5: name === undefined ? '' : `${name}^Test`,
    11: address === undefined || address === '""' ? (address ?? '') : `1 Mill Lane^^${address}`,
    32: said.get('status') ?? '',
  });
}

function numbersOf(person: CanonicalRecord['person']): string {
  return (person?.identifiers ?? []).map(({ system, value, verified }) => (system === 'local' ? value : `${value}${verified === true ? '!' : verified === false ? '#' : '?'}`)).join('+');
}
