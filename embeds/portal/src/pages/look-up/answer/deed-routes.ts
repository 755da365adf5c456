import { brokerBounds } from '@mast/panel/answer';

import { settle } from '../../../core/call-core.ts';
import { CoreFault } from '../../../core/core-fault.ts';
import { textOf } from '../../../http/form.ts';
import { localPath } from '../../../http/local-path.ts';
import type { Fault } from '../../../page/fault.ts';
import { faultsOf } from '../../../page/fault.ts';
import type { Routes } from '../../../page/page.ts';
import { askingRoles } from '../../../page/roles.ts';
import type { Visit } from '../../../page/visit.ts';
import { bothOf } from '../../../words/language.ts';
import { panelBoth } from '../declare/declaration-faults.ts';
import type { Enquiry } from '../enquiry.ts';
import { withEnquiry } from '../with-enquiry.ts';
import { words } from '../words.ts';

const outcomes = ['spoke', 'no-reply', 'wrong-person', 'not-needed'] as const;
const concerns = ['another-person', 'two-people', 'not-here'] as const;

/** What is done with an answer: what came of a call, that a record is wrong, a message to the broker desk. Each goes back to the page it came from. */
export function deedRoutes({ post }: Routes): void {
  post('/look-up/:id/outcome', askingRoles, withEnquiry(async (visit, enquiry) => {
    const involvementId = textOf(visit.form, 'involvement');
    const outcome = outcomes.find((each) => each === textOf(visit.form, `outcome-${involvementId}`));
    if (outcome === undefined) return visit.again(back(visit, enquiry), [{ field: `outcome-${involvementId}`, text: bothOf(words, (t) => t.faultOutcome) }]);
    const reply = await settle(visit.core.POST('/v1/outcomes', { body: { declarationId: enquiry.declarationId, involvementId, outcome } }));
    if (!reply.ok) throw new CoreFault(reply.problem);
    enquiry.outcomes.set(involvementId, outcome);
    visit.say(outcome === 'wrong-person' ? panelBoth((t) => t.outcomeWrongNote) : bothOf(words, (t) => t.outcomeKept));
    return visit.go(back(visit, enquiry));
  }));

  post('/look-up/:id/concern', askingRoles, withEnquiry(async (visit, enquiry) => {
    const involvementId = textOf(visit.form, 'involvement');
    const reason = concerns.find((each) => each === textOf(visit.form, `concern-${involvementId}`));
    if (reason === undefined) return visit.again(back(visit, enquiry), [{ field: `concern-${involvementId}`, text: bothOf(words, (t) => t.faultConcern) }]);
    const reply = await settle(visit.core.POST('/v1/concerns', { body: { declarationId: enquiry.declarationId, involvementId, reason } }));
    if (!reply.ok) throw new CoreFault(reply.problem);
    enquiry.concerns.add(involvementId);
    visit.say(bothOf(words, (t) => t.concernKept));
    return visit.go(back(visit, enquiry));
  }));

  post('/look-up/:id/broker', askingRoles, withEnquiry(async (visit, enquiry) => {
    const [phone, message] = [textOf(visit.form, 'broker-phone'), textOf(visit.form, 'broker-message')];
    const faults: Fault[] = [
      ...(phone.replaceAll(/\D/g, '').length < 3 ? [{ field: 'broker-phone', text: panelBoth((t) => t.brokerFaultPhone) }] : []),
      ...(message.length < brokerBounds.min || message.length > brokerBounds.max ? [{ field: 'broker-message', text: panelBoth((t) => t.brokerFaultMessage(brokerBounds.min, brokerBounds.max)) }] : []),
    ];
    if (faults.length > 0) return visit.again(back(visit, enquiry), faults);
    const reply = await settle(visit.core.POST('/v1/broker-messages', { body: { declarationId: enquiry.declarationId, phone, message } }));
    if (!reply.ok) return visit.again(back(visit, enquiry), faultsOf(reply.problem, brokerField));
    // The desk answers everybody alike, and so does this: its words are the core's, which say nothing.
    visit.say({ en: reply.value.text, cy: reply.value.text });
    return visit.go(back(visit, enquiry));
  }));
}

function brokerField(pointer: string): { field: string } | undefined {
  return pointer === '/phone' ? { field: 'broker-phone' } : pointer === '/message' ? { field: 'broker-message' } : undefined;
}

/** The page of this enquiry that the form stood on. */
function back({ form }: Visit, { declarationId }: Enquiry): string {
  const from = localPath(textOf(form, 'from'));
  return from.startsWith(`/look-up/${declarationId}/`) && !from.includes('?') ? from : `/look-up/${declarationId}`;
}
