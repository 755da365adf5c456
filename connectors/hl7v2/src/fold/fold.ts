import type { CanonicalRecord } from '@mast/connector-kit';

import { decide } from '../mapping/decide.ts';
import type { Decision, Facts, SendRule } from '../mapping/decide.ts';
import type { MappingConfig } from '../mapping/mapping-config.ts';
import type { KeptMessage } from './kept-message.ts';
import { personOf } from './person-record.ts';
import type { FoldedPerson } from './person-record.ts';
import { replay } from './replay.ts';
import type { Replayed } from './replay.ts';

/** What the fold may use from outside: a keyed digest, so that a reference tells nothing of a patient or an attendance. */
export type FoldContext = { readonly feedId: string; readonly digest: (text: string) => string };
export type FoldedRow = { readonly ref: string; readonly record: CanonicalRecord };
/** A contact that is told of and not sent, by the rule that leaves it out. */
export type LeftOut = { readonly rule: string };

type Contact = { readonly ref: string; readonly number: string; readonly patient: string; readonly facts: readonly Omit<Facts, 'birth'>[]; readonly ended?: string | undefined; readonly isOpen: boolean };

/**
 * Every record that the messages of one group make, the group being all messages that share a patient, attendance or appointment, directly or through others. Pure; depends on what was said and when it happened, never on the order
 * of arrival. All records of a person, merged numbers included, carry the same person and addresses. A record that is not among the rows should not exist.
 */
export function fold(messages: readonly KeptMessage[], mapping: MappingConfig, context: FoldContext): FoldedRow[] {
  return foldAll(messages, mapping, context).rows;
}

/** As {@link fold}, with what was left out, for whoever shows why. */
export function foldAll(messages: readonly KeptMessage[], mapping: MappingConfig, context: FoldContext): { readonly rows: FoldedRow[]; readonly leftOut: LeftOut[] } {
  const state = replay(messages, mapping);
  const people = new Map<string, FoldedPerson>();
  const [rows, leftOut]: [FoldedRow[], LeftOut[]] = [[], []];
  for (const contact of contactsOf(state, context)) {
    const person = people.get(contact.patient) ?? personOf(contact.patient, state.identities, state.told, mapping);
    people.set(contact.patient, person);
    const chosen = choose(contact, person, mapping);
    if (chosen.send) rows.push({ ref: contact.ref, record: recordOf(contact, person, chosen, mapping) });
    // That somebody is registered is told all the time; who does not share it does not leave it out each time.
    else if (!contact.ref.startsWith('person-')) leftOut.push({ rule: chosen.rule });
  }
  return { rows: rows.toSorted((a, b) => (a.ref < b.ref ? -1 : 1)), leftOut };
}

function contactsOf({ visits, appointments, registered, identities }: Replayed, { digest }: FoldContext): Contact[] {
  const attended = [...visits].filter(([, visit]) => visit.tookPlace).map(([key, visit]): Contact => {
    const facts = [...visit.classes].map(([patientClass, { place, sensitive, flagged, begun }]) => ({ ...place, contact: 'attendance' as const, patientClass, flagged, sensitive, day: begun }));
    return { ref: `attendance-${digest(key)}`, number: numberOf(key), patient: visit.patient, facts, ended: visit.ended, isOpen: visit.ended === undefined };
  });
  const missed = [...appointments].flatMap(([key, { patient, place, sensitive, flagged, missed: days }]) =>
    [...days].map((day): Contact => ({
      ref: `missed-${digest(`${key} ${day}`)}`, number: numberOf(key), patient, isOpen: false,
      facts: [{ ...place, contact: 'did-not-attend', patientClass: '', flagged, sensitive, day }],
    })));
  const registrations = [...Map.groupBy(registered, ([key]) => identities.rootOf(key))].map(([root, those]): Contact => ({
    ref: `person-${digest(root)}`, number: '', patient: root, isOpen: true,
    facts: [{ organisation: undefined, point: '', hospitalService: '', contact: 'registration', patientClass: '', flagged: false, sensitive: false, day: those.map(([, day]) => day).toSorted()[0] ?? '' }],
  }));
  return [...attended, ...missed, ...registrations];
}

type Chosen = { readonly send: true; readonly rule: SendRule; readonly facts: Omit<Facts, 'birth'> } | { readonly send: false; readonly rule: string };

/** Of what is known of a contact, what the earliest rule sends. */
function choose({ facts }: Contact, { level, birth }: FoldedPerson, mapping: MappingConfig): Chosen {
  if (level === 3) return { send: false, rule: 'never-load' };
  const { agreement, organisation } = mapping;
  const judged = facts.map((one): { one: Omit<Facts, 'birth'>; decision: Decision } => {
    const ofAll = one.contact === 'registration' ? { agreement, organisation: { ...organisation, own: undefined } } : mapping;
    return { one, decision: decide({ ...one, birth }, ofAll) };
  });
  const sent = judged.flatMap(({ one, decision }): { facts: Omit<Facts, 'birth'>; rule: SendRule }[] => (decision.send ? [{ facts: one, rule: decision.rule }] : []));
  const place = (rule: SendRule): number => agreement.rules.findIndex(({ id }) => id === rule.id);
  const [best] = sent.toSorted((a, b) => place(a.rule) - place(b.rule));
  if (best !== undefined) return { send: true, ...best };
  const first = judged.map(({ decision }) => decision).find((decision) => !decision.send);
  return { send: false, rule: first === undefined || first.send ? 'no-rule' : first.rule };
}

function recordOf(contact: Contact, { person, addresses, level, local }: FoldedPerson, { rule, facts }: Extract<Chosen, { send: true }>, mapping: MappingConfig): CanonicalRecord {
  const { contacts, caseRef } = mapping;
  const reference = caseRef === 'visit' ? contact.number : caseRef === 'patient' ? (local ?? '') : '';
  const lookUp = <Value>(table: Readonly<Record<string, Value>>, key: string | undefined): Value | undefined => (key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined);
  return {
    sourceRef: contact.ref,
    service: rule.service,
    kind: facts.contact === 'registration' ? 'involvement' : 'event',
    date: facts.day,
    ...(contact.ended === undefined ? {} : { endDate: contact.ended }),
    status: contact.isOpen ? 'open' : 'closed',
    ...(rule.category === undefined ? {} : { category: rule.category }),
    person,
    ...(addresses.length === 0 ? {} : { addresses }),
    ...(reference === '' ? {} : { caseRef: reference }),
    contact: (lookUp(contacts.places, facts.point) ?? lookUp(contacts.places, facts.organisation) ?? lookUp(contacts.services, rule.service) ?? contacts.standard) as CanonicalRecord['contact'],
    sensitivity: Math.max(level, rule.sensitivity ?? 0) as 0 | 1 | 2,
  };
}

/** `v:<authority>:<number>`: the number as its source writes it. */
function numberOf(key: string): string {
  return key.slice(key.indexOf(':', 2) + 1);
}
