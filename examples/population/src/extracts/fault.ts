import type { Day } from '../calendar/days.ts';
import type { Address } from '../places/address.ts';
import type { Person } from '../people/person.ts';
import type { Rng } from '../random/rng.ts';
import type { FaultCode } from './fault-code.ts';
import type { TemplateRow } from './template.ts';

/** What a fault may look at; it changes `row` (and `address`, when it takes an old one) and nothing else. */
export type FaultContext = {
  row: TemplateRow;
  person: Person;
  /** The address that the row describes; undefined once it is left out. */
  address: Address | undefined;
  /** Day of the record. */
  day: Day;
  /** Somebody of the same household, whose number may be taken by mistake. */
  relative: Person | undefined;
  rng: Rng;
};

/** One kind of mistake: when it can happen, and what it does. */
export type Fault = { code: FaultCode; canHappen: (context: FaultContext) => boolean; happen: (context: FaultContext) => void };
