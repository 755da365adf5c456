import type { KeptSegment } from '../message/kept-segment.ts';
import type { EventKind } from '../mapping/events.ts';

/** All that is kept of a message: allow-listed fields, what it is about, and when. Plain JSON; to be sealed, since names and addresses are in it. */
export type KeptMessage = {
  readonly v: 1;
  /** Everything that this message speaks of: patients, and the attendance or appointment. Messages that share a key are folded together. */
  readonly keys: readonly string[];
  /** When it happened, ISO 8601 UTC: EVN-2, else MSH-7, else its arrival. What is older never overwrites what is newer. */
  readonly at: string;
  /** MSH-7, by which messages of the same moment are ordered before their arrival decides. */
  readonly sent: string;
  readonly received: string;
  readonly kind: EventKind;
  /** `contact`: relevant by itself. `support`: tells of a person, contact or merge that may become relevant. */
  readonly weight: 'contact' | 'support';
  /** MSH-4.1: who sent it. */
  readonly facility: string;
  /** True where what it says of the contact is of a sensitive service: place and service are not kept. */
  readonly sensitive?: true;
  readonly segments: readonly KeptSegment[];
};
