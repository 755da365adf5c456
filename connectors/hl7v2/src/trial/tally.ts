import type { KeptMessage } from '../fold/kept-message.ts';
import { patientParts, segmentOf } from '../fold/patient-parts.ts';
import { identifiersOf, patientOf } from '../mapping/identifiers.ts';
import type { Judgement } from '../mapping/judge.ts';
import type { MappingConfig } from '../mapping/mapping-config.ts';
import { isOdsCode, placeOf } from '../mapping/place-of.ts';
import { repetitionsOf, textOf } from '../message/kept-segment.ts';

/** How often each was seen. */
export type Counts = Readonly<Record<string, number>>;
/** A spelling of identifiers as the feed writes it, and what the mapping takes it for. */
export type SeenIdentifier = { readonly authority: string; readonly type: string; readonly takenAs: 'nhs-number' | 'patient' | 'not-read'; readonly count: number };

/** What a feed sends, counted: outcomes, rules, character sets, and how its identifiers and organisations are read. No value of a patient; a code that might be one is told as `?`. */
export type TallyReport = {
  readonly messages: number;
  readonly events: Counts;
  /** MSH-11: `P` production, `T` and `D` are refused in service. */
  readonly processingIds: Counts;
  /** Relevant by themselves; kept because they may become so; left out by rule; not readable, by rule and place. */
  readonly contact: number;
  readonly support: number;
  readonly discarded: Counts;
  readonly dead: Counts;
  readonly charsets: Counts;
  readonly identifiers: readonly SeenIdentifier[];
  /** ODS codes by the mapping's order, `none` where it found none. */
  readonly organisations: Counts;
  /** Where something stands that looks like an ODS code. */
  readonly places: Counts;
};

export type Unreadable = { readonly kind: 'unreadable'; readonly rule: string };
export type Tally = { add(judgement: Judgement | Unreadable, header?: { readonly type: string; readonly event: string; readonly processingId: string }): void; report(): TallyReport };

/** Counts what becomes of a feed's messages, for a trial or for a feed that runs in shadow. */
export function createTally(mapping: MappingConfig): Tally {
  const total = { messages: 0, contact: 0, support: 0 };
  const maps = { events: counter(), processingIds: counter(), discarded: counter(), dead: counter(), charsets: counter(), spellings: counter(), organisations: counter(), places: counter() };
  const take = (message: KeptMessage): void => {
    total[message.weight] += 1;
    for (const { pid } of patientParts(message.segments)) for (const { authority, type } of identifiersOf(repetitionsOf(pid, 3))) maps.spellings.add([coded(authority), coded(type), takenAs(authority, type, mapping)].join('\t'));
    const pv1 = segmentOf(message.segments, 'PV1');
    if (pv1 === undefined && segmentOf(message.segments, 'AIL') === undefined) return;
    maps.organisations.add(placeOf(message.segments, message.facility, mapping).organisation ?? 'none');
    for (const component of [1, 4, 11]) if (isOdsCode(textOf(pv1, 3, component))) maps.places.add(`PV1-3.${component}`);
    if (isOdsCode(message.facility)) maps.places.add('MSH-4');
  };
  return {
    add: (judgement, header) => {
      total.messages += 1;
      if (header !== undefined) maps.events.add(coded(`${header.type}^${header.event}`));
      if (header !== undefined) maps.processingIds.add(coded(header.processingId));
      if ('charset' in judgement && judgement.charset !== undefined) maps.charsets.add(`${judgement.charset.name}${judgement.charset.fallback ? ' (fallback)' : ''}`);
      if (judgement.kind === 'kept') take(judgement.message);
      else if (judgement.kind === 'discarded') maps.discarded.add(judgement.rule);
      else maps.dead.add(reasonOf(judgement));
    },
    report: () => {
      const { spellings, ...others } = maps;
      const counted = Object.fromEntries(Object.entries(others).map(([name, map]) => [name, map.counts()])) as Record<keyof typeof others, Counts>;
      const identifiers = Object.entries(spellings.counts()).map(([key, count]) => {
        const [authority = '', type = '', taken = ''] = key.split('\t');
        return { authority, type, takenAs: taken as SeenIdentifier['takenAs'], count };
      });
      return { ...total, ...counted, identifiers };
    },
  };
}

/** `patient-reference-missing PID-3`: why, and where. */
export function reasonOf(judgement: Exclude<Judgement, { kind: 'kept' }> | Unreadable): string {
  if (judgement.kind !== 'dead' || judgement.segment === undefined) return judgement.rule;
  return `${judgement.rule} ${judgement.segment}${judgement.field === undefined ? '' : `-${judgement.field}`}`;
}

/** A number that would do for any spelling shows what the mapping makes of the spelling. */
function takenAs(authority: string, type: string, mapping: MappingConfig): SeenIdentifier['takenAs'] {
  const patient = patientOf([['9990001006', '', '', authority, type]], mapping);
  if (patient === undefined) return 'not-read';
  return patient.local === undefined ? 'nhs-number' : 'patient';
}

/** Codes are short and have at most one space; anything else might be a name in the wrong place. */
function coded(text: string): string {
  return text === '' || /^[\w^.&-]{1,24}( [\w.-]{1,12})?$/.test(text) ? text : '?';
}

function counter(): { add: (name: string) => void; counts: () => Counts } {
  const map = new Map<string, number>();
  return { add: (name) => void map.set(name, (map.get(name) ?? 0) + 1), counts: () => Object.fromEntries([...map].toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}
