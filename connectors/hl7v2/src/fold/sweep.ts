import type { MappingConfig } from '../mapping/mapping-config.ts';
import type { KeptMessage } from './kept-message.ts';
import { superseded } from './superseded.ts';

/** A message that may go: its place in the group, and the rule by which it is counted. */
export type Swept = { readonly index: number; readonly rule: 'no-relevant-contact' | 'superseded' | 'past-keeping' };

const hour = 3_600_000;
const identityKinds: ReadonlySet<string> = new Set(['merge', 'link', 'unlink']);

/**
 * What of a group need not be kept any longer. People without a relevant contact are let go after `waitHours`; which of their numbers are one is kept for as long as a late contact could ask. Of people with one, what says nothing any more
 * goes after the same time (`superseded`), and no record changes by it. `keepMonths` after its last relevant contact arrived the contacts of a group go too, and their rows with them.
 */
export function sweep(messages: readonly KeptMessage[], now: Date, mapping: MappingConfig): readonly Swept[] {
  const { waitHours, keepMonths } = mapping;
  const keptSince = new Date(now);
  keptSince.setUTCMonth(keptSince.getUTCMonth() - keepMonths);
  const oldest = keptSince.toISOString();
  const waits = new Date(now.getTime() - waitHours * hour).toISOString();
  const contacts = messages.filter(({ weight }) => weight === 'contact');
  if (contacts.some(({ received }) => received >= oldest)) {
    const gone = superseded(messages, mapping);
    return messages.flatMap((message, index): Swept[] => (gone.has(message) && message.received < waits ? [{ index, rule: 'superseded' }] : []));
  }
  const rule = contacts.length > 0 ? 'past-keeping' : 'no-relevant-contact';
  return messages.flatMap(({ weight, received, kind }, index): Swept[] => (weight === 'contact' || received < (identityKinds.has(kind) ? oldest : waits) ? [{ index, rule }] : []));
}
