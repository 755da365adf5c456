import { isPlaceholderDate, mapBirthDate } from '@mast/connector-kit/files';
import type { FormatRow } from '@mast/connector-kit/files';

import { CellReader } from './cell-reader.ts';
import { mapDay } from './map-day.ts';
import { mapLocations } from './map-locations.ts';
import { mapNames } from './map-names.ts';
import type { Cell, PoleRow } from './pole.ts';
import type { PoliceTerms } from './terms.ts';

type Mapped = FormatRow extends infer Row ? (Row extends FormatRow ? Omit<Row, 'line'> : never) : never;

const levels = { open: 0, restricted: 1, shielded: 2 } as const;

/**
 * One person in one event to one headline record. Pure. A cancelled event or one that turned out to be no crime is a tombstone; one of a type that is not shared is left out; of a
 * row that may never be loaded nothing but its reference travels. `line` is the caller's.
 */
export function mapPole({ event, person, unit, aliases, locations, links }: PoleRow, { shape, service, incidentAddress, officers, teams }: PoliceTerms): Mapped {
  const cells = new CellReader(shape.ending === 'csv');
  const [of, who] = [cells.text(event.reference, '/sourceRef', 'key'), cells.text(person.reference, '/person', 'key')];
  const ref = typeof of === 'string' && typeof who !== 'object' ? (who === undefined ? of : `${of}/${who}`) : '';
  if (of === undefined) cells.refuse({ at: event.reference?.at ?? 'event.reference' }, 'required');
  const columnOf = (pointer: string): string | null => cells.columnOf(pointer);

  const status = cells.code(event.status, '/status', shape.codes['event.status'] ?? {}, 'closed');
  if (status === 'cancelled' && ref !== '') return { kind: 'tombstone', ref, columnOf };
  const marking = cells.code(event.marking, '/sensitivity', shape.codes['event.marking'] ?? {}, 'open');
  if (marking === 'never-load') return { kind: 'record', ref, record: { sensitivity: 3 }, problems: [{ column: event.marking?.at ?? 'event.marking', rule: 'never-load' }], columnOf: () => null };
  const category = cells.code(event.type, '/category', shape.types, '');
  if (category === 'leave-out') return { kind: 'left-out', ref, rule: 'event-type-not-shared' };

  const day = (cell: Cell | undefined, pointer: string): string | { received: string } | undefined => {
    const text = cells.text(cell, pointer, 'date');
    if (cell === undefined || typeof text !== 'string') return text;
    const found = mapDay(text, shape.dateFormat);
    if (found === undefined) return cells.refuse(cell, 'date-format');
    return isPlaceholderDate(found) ? cells.refuse(cell, 'date-placeholder') : found;
  };
  const known = compact({
    dateOfBirth: birthDate(cells, person, shape.codes['person.birthDateEstimated'] ?? {}, shape.dateFormat),
    sex: noneIfEmpty(cells.code(person.sex, '/person/sex', shape.codes['person.sex'] ?? {}, '')),
    dateOfDeath: day(person.deathDate, '/person/dateOfDeath'),
  });
  const names = mapNames(cells, person, aliases, shape);
  const isKnown = names.length > 0 || known['dateOfBirth'] !== undefined;
  const addresses = mapLocations(cells, locations, shape, { leaveOutIncident: isKnown && incidentAddress === 'leave-out' });
  const household = links.flatMap((link, at) => {
    const other = cells.text(link.reference, `/household/${at}/sourceRef`, 'key');
    if (other === undefined) return [];
    const relation = cells.code(link.relation, `/household/${at}/relation`, shape.relations, 'related');
    return relation === 'leave-out' ? [] : [{ relation, sourceRef: typeof other === 'string' && typeof of === 'string' ? `${of}/${other}` : other }];
  });
  const team = cells.text(unit.team, '/contact/team');
  const agreed = typeof team === 'string' && Object.hasOwn(teams, team) ? teams[team] : undefined;
  const contact = {
    ...compact({
      team, role: cells.text(unit.role, '/contact/role'), name: officers === 'named' ? cells.text(unit.officer, '/contact/name') : undefined, phone: cells.text(unit.phone, '/contact/phone', 'phone'),
      email: cells.text(unit.email, '/contact/email'), hours: cells.text(unit.hours, '/contact/hours'), outOfHours: cells.text(unit.outOfHours, '/contact/outOfHours'),
    }),
    ...agreed,
  };
  const record = {
    ...compact({
      sourceRef: ref === '' ? of : ref, service, kind: 'event', date: day(event.date, '/date'), status, category: noneIfEmpty(category),
      person: isKnown ? { names, ...known } : undefined, addresses: addresses.length === 0 ? undefined : addresses, household: household.length === 0 ? undefined : household,
      caseRef: cells.text(event.caseReference, '/caseRef', 'key'),
    }),
    contact,
    sensitivity: typeof marking === 'string' ? levels[marking] : marking,
    ...(cells.findings.length === 0 ? {} : { refused: cells.findings }),
  };
  return { kind: 'record', ref, record, problems: cells.findings, columnOf };
}

function birthDate(cells: CellReader, { birthDate: cell, birthDateEstimated }: PoleRow['person'], codes: Readonly<Record<string, 'yes' | 'no'>>, format: PoliceTerms['shape']['dateFormat']): unknown {
  const text = cells.text(cell, '/person/dateOfBirth', 'date');
  if (cell === undefined || text === undefined) return undefined;
  const found = typeof text === 'string' ? mapBirthDate(text, format) : undefined;
  if (typeof text === 'string' && (found === undefined || isPlaceholderDate(found.value))) cells.refuse(cell, found === undefined ? 'date-format' : 'date-placeholder');
  const estimated = cells.code(birthDateEstimated, '/person/dateOfBirth', codes, 'no');
  if (found === undefined) return { value: { received: '' }, precision: 'day' };
  return estimated === 'yes' && found.precision === 'day' ? { ...found, precision: 'estimated' } : found;
}

function noneIfEmpty<Value>(value: Value | ''): Value | undefined {
  return value === '' ? undefined : value;
}

/** The object without its undefined fields. */
function compact(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
