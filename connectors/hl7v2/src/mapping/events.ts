/** What a trigger event says, for those that are read (HL7 v2.5.1, chapters 3 and 10). */
export type EventKind =
  /** A01 admit, A04 register: the contact has begun. */
  | 'begin'
  /** A05: planned, nobody has come yet. */
  | 'plan'
  /** A02, A06, A07, A08: what is said now holds. */
  | 'update'
  | 'end' // A03
  | 'cancel-begin' // A11
  | 'update-place' // A12
  | 'reopen' // A13
  | 'delete-visit' // A23
  | 'person' // A28, A31
  | 'delete-person' // A29
  | 'merge' // A18, A30, A34, A40, A47
  | 'link' // A24
  | 'unlink' // A37
  | 'appointment' // S12, S13, S14, S16
  | 'cancel-appointment' // S15
  | 'delete-appointment' // S17
  | 'no-show'; // S26

const kinds: Readonly<Record<string, EventKind>> = {
  'ADT^A01': 'begin', 'ADT^A04': 'begin', 'ADT^A05': 'plan', 'ADT^A02': 'update', 'ADT^A06': 'update', 'ADT^A07': 'update', 'ADT^A08': 'update',
  'ADT^A03': 'end', 'ADT^A11': 'cancel-begin', 'ADT^A12': 'update-place', 'ADT^A13': 'reopen', 'ADT^A23': 'delete-visit',
  'ADT^A28': 'person', 'ADT^A31': 'person', 'ADT^A29': 'delete-person',
  // A30 and A34 are A40's older forms, A18 the oldest. A47 gives a person another number, and the old one is not used again: the same thing.
  'ADT^A18': 'merge', 'ADT^A30': 'merge', 'ADT^A34': 'merge', 'ADT^A40': 'merge', 'ADT^A47': 'merge',
  'ADT^A24': 'link', 'ADT^A37': 'unlink',
  'SIU^S12': 'appointment', 'SIU^S13': 'appointment', 'SIU^S14': 'appointment', 'SIU^S16': 'appointment', 'SIU^S15': 'cancel-appointment', 'SIU^S17': 'delete-appointment', 'SIU^S26': 'no-show',
};

const visitKinds: ReadonlySet<EventKind> = new Set(['begin', 'plan', 'update', 'end', 'cancel-begin', 'update-place', 'reopen', 'delete-visit']);
const appointmentKinds: ReadonlySet<EventKind> = new Set(['appointment', 'cancel-appointment', 'delete-appointment', 'no-show']);

/** Undefined for what is not read: other types, and events that say nothing of a person or a contact. */
export function eventKind(type: string, event: string): EventKind | undefined {
  const name = `${type}^${event}`;
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

export function isOfVisit(kind: EventKind): boolean {
  return visitKinds.has(kind);
}

export function isOfAppointment(kind: EventKind): boolean {
  return appointmentKinds.has(kind);
}
