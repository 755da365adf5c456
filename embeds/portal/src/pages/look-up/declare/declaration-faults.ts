import type { DraftFault } from '@mast/panel/answer';
import { reasonBounds } from '@mast/panel/answer';
import type { Strings } from '@mast/panel/words';
import { stringsOf } from '@mast/panel/words';

import type { Fault, FieldOf } from '../../../page/fault.ts';
import type { Both } from '../../../words/language.ts';
import { bothOf } from '../../../words/language.ts';
import { words } from '../words.ts';

/** A text of the panel's in both languages. */
export function panelBoth(say: (t: Strings) => string): Both {
  return { en: say(stringsOf('en')), cy: say(stringsOf('cy')) };
}

/** What the panel's rules found missing, at the portal's fields and in the panel's words. */
export function draftFaultText({ field, fault }: DraftFault): Fault {
  switch (field) {
    case 'members':
      return { field: 'member-1-given', text: bothOf(words, (t) => t.faultMembers) };
    case 'gateways':
      return { field, text: panelBoth((t) => (fault === 'long' ? t.faultGatewaysMany : t.faultGatewaysMissing)) };
    case 'reason':
      return { field, text: panelBoth((t) => reasonText(fault, t)) };
    case 'reference':
      return { field, text: panelBoth((t) => t.faultReferenceMissing) };
    case 'acknowledged':
      return { field, text: panelBoth((t) => t.faultAcknowledgedMissing) };
  }
}

function reasonText(fault: DraftFault['fault'], t: Strings): string {
  if (fault === 'short') return t.faultReasonShort(reasonBounds.min);
  if (fault === 'long') return t.faultReasonLong(reasonBounds.max);
  return fault === 'in-words' ? t.faultReasonInWords : t.faultReasonMissing;
}

/** At which field the core's refusal of a declaration is said. */
export const declarationField: FieldOf = (pointer, rule) => {
  if (pointer.startsWith('/gateway')) {
    if (rule === 'at-most-two') return { field: 'gateways', text: panelBoth((t) => t.faultGatewaysMany) };
    return { field: 'gateways', text: bothOf(words, (t) => (rule === 'not-confirmed' ? t.faultGatewayUnconfirmed : t.faultGateway)) };
  }
  if (pointer === '/reason') return { field: 'reason', text: rule === 'in-words' ? panelBoth((t) => t.faultReasonInWords) : bothOf(words, (t) => t.faultReasonWords) };
  if (pointer === '/reasonCode') return { field: 'reasonCode' };
  if (pointer === '/reference') return { field: 'reference', text: panelBoth((t) => t.faultReferenceMissing) };
  if (pointer.startsWith('/members')) return { field: 'member-1-given', text: bothOf(words, (t) => t.faultMembers) };
  return undefined;
};
