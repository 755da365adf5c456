import type { Call } from '../core/call.ts';
import type { CoreClient } from '../core/core-client.ts';
import type { Reply } from '../core/reply.ts';
import type { DeedEvent } from '../state/deed-event.ts';
import type { Asked } from '../state/panel-state.ts';

type Ask = <T>(work: (call: Call) => Promise<Reply<T>>) => Promise<Reply<T>>;

/**
 * Sends what the user did with an answer; gives the event that settles it, or undefined for what is not sent. A thing that could not be kept is settled as
 * failed beside its button: it never takes an answer off the screen.
 */
export const workDeed = async (event: DeedEvent, asked: Asked, core: CoreClient, ask: Ask): Promise<DeedEvent | undefined> => {
  const { declarationId, deeds } = asked;
  if (event.type === 'outcome') {
    const { involvementId, outcome } = event;
    const reply = await ask((call) => core.noteOutcome(call, { declarationId, involvementId, outcome }));
    return { type: 'outcome-settled', involvementId, state: reply.ok ? 'kept' : 'failed' };
  }
  if (event.type === 'concern') {
    const { involvementId, reason } = event;
    const reply = await ask((call) => core.raiseConcern(call, { declarationId, involvementId, reason }));
    return { type: 'concern-settled', involvementId, state: reply.ok ? 'kept' : 'failed' };
  }
  if (event.type === 'broker-send' && deeds.broker.at === 'sending') {
    const { phone, message } = deeds.broker;
    const reply = await ask((call) => core.sendBroker(call, { declarationId, phone: phone.trim(), message: message.trim() }));
    return { type: 'broker-settled', text: reply.ok ? reply.value.text : undefined };
  }
  if (event.type === 'reference-send' && deeds.reference?.state === 'sending') {
    const { text } = deeds.reference;
    const reply = await ask((call) => core.giveReference(call, declarationId, text.trim()));
    return { type: 'reference-settled', state: reply.ok ? 'kept' : 'failed' };
  }
  return undefined;
};
