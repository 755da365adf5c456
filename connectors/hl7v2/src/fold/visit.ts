import type { KeptMessage } from './kept-message.ts';
import { segmentOf } from './patient-parts.ts';
import { deleted, textOf } from '../message/kept-segment.ts';
import { isFlagged } from '../mapping/contact-facts.ts';
import { isSensitive } from '../mapping/decide.ts';
import { londonDay, readTime } from '../mapping/hl7-time.ts';
import type { MappingConfig } from '../mapping/mapping-config.ts';
import type { Place } from '../mapping/place-of.ts';
import { placeOf } from '../mapping/place-of.ts';

/** What is known of an attendance under one patient class: an emergency attendance that becomes an admission has two. */
export type ClassFacts = { readonly place: Place; readonly sensitive: boolean; readonly flagged: boolean; readonly begun: string };

/** One attendance as its messages leave it, told in the order of their moments. */
export class Visit {
  /** The number under which the patient was last named for it. */
  patient: string;
  readonly classes = new Map<string, ClassFacts>();
  /** The day it ended; undefined while it is open. */
  ended: string | undefined;
  #begun: string[] = [];
  #isImplied = false;
  #isPlanned = false;
  #isWithdrawn = false;
  #lastClass = '';

  constructor(patient: string) {
    this.patient = patient;
  }

  /** Whether it took place: planned ones have not yet, withdrawn ones never did. */
  get tookPlace(): boolean {
    return this.#begun.length > 0 || this.#isImplied;
  }

  tell(message: KeptMessage, patient: string, mapping: MappingConfig): void {
    this.patient = patient;
    const pv1 = segmentOf(message.segments, 'PV1');
    const said = textOf(pv1, 2).toUpperCase();
    const patientClass = said === '' || said === deleted ? this.#lastClass : said;
    const { kind } = message;
    if (kind === 'cancel-begin') return this.#cancel(patientClass);
    if (kind === 'delete-visit') return this.#withdraw();
    if (kind === 'begin') {
      this.#begun.push(patientClass);
      this.#isWithdrawn = false;
      this.ended = undefined;
    } else if (kind === 'plan') this.#isPlanned = true;
    // Whatever else is said of it means that it took place; of a planned one, an update does not.
    else if (!this.#isWithdrawn && !(kind === 'update' && this.#isPlanned)) this.#isImplied = true;
    this.#lastClass = patientClass;
    this.#learn(message, patientClass, mapping);
    this.#close(message);
  }

  #learn(message: KeptMessage, patientClass: string, mapping: MappingConfig): void {
    const known = this.classes.get(patientClass);
    const place = placeOf(message.segments, message.facility, mapping);
    const saysPlace = message.sensitive === true || place.point !== '' || place.hospitalService !== '';
    const sensitive = message.sensitive === true || isSensitive(place, mapping);
    const begun = readTime(textOf(segmentOf(message.segments, 'PV1'), 44))?.day;
    this.classes.set(patientClass, {
      // A later move to a sensitive ward does not take back that somebody came to the emergency department.
      place: sensitive && known !== undefined ? known.place : merged(known?.place, place),
      sensitive: saysPlace ? sensitive && (known?.sensitive ?? true) : (known?.sensitive ?? false),
      flagged: isFlagged(message, mapping) || (known?.flagged ?? false),
      begun: begun?.length === 10 ? begun : (known?.begun ?? dayOf(message)),
    });
  }

  #close(message: KeptMessage): void {
    const text = textOf(segmentOf(message.segments, 'PV1'), 45);
    const day = readTime(text)?.day;
    if (message.kind === 'reopen' || text === deleted) this.ended = undefined;
    else if (day?.length === 10) this.ended = day;
    else if (message.kind === 'end') this.ended = dayOf(message);
  }

  /** A11 takes back the last admission or registration; an attendance that it did not begin stays. */
  #cancel(patientClass: string): void {
    const at = this.#begun.lastIndexOf(patientClass);
    if (at === -1 && this.#begun.length > 0 && this.classes.has(patientClass)) {
      this.classes.delete(patientClass);
      return;
    }
    this.#begun.splice(at === -1 ? this.#begun.length - 1 : at, 1);
    if (this.#begun.length === 0) this.#withdraw();
    else if (!this.#begun.includes(patientClass)) this.classes.delete(patientClass);
  }

  #withdraw(): void {
    this.#begun = [];
    this.#isImplied = false;
    this.#isWithdrawn = true;
    this.ended = undefined;
    this.classes.clear();
  }
}

/** The day of a message: when it happened (EVN-6), else when it was recorded. */
export function dayOf(message: Pick<KeptMessage, 'segments' | 'at'>): string {
  const occurred = readTime(textOf(segmentOf(message.segments, 'EVN'), 6))?.day;
  return occurred?.length === 10 ? occurred : londonDay(Date.parse(message.at));
}

function merged(known: Place | undefined, said: Place): Place {
  return { organisation: said.organisation ?? known?.organisation, point: said.point === '' ? (known?.point ?? '') : said.point, hospitalService: said.hospitalService === '' ? (known?.hospitalService ?? '') : said.hospitalService };
}
