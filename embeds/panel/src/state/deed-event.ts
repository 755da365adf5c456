import type { BrokerDesk, ConcernWord, Deeds, OutcomeWord, Sending } from './deeds.ts';
import { brokerFaults } from './deeds.ts';

/** What may happen to an answer once it is there. Those with a `state` or a `text` come back from the core API. */
export type DeedEvent =
  | { type: 'outcome'; involvementId: string; outcome: OutcomeWord }
  | { type: 'outcome-settled'; involvementId: string; state: Sending }
  | { type: 'concern'; involvementId: string; reason: ConcernWord }
  | { type: 'concern-settled'; involvementId: string; state: Sending }
  | { type: 'broker-open' }
  | { type: 'broker-close' }
  | { type: 'broker-draft'; change: Partial<Pick<BrokerDesk, 'phone' | 'message'>> }
  | { type: 'broker-send' }
  | { type: 'broker-settled'; text: string | undefined }
  | { type: 'reference-draft'; text: string }
  | { type: 'reference-send' }
  | { type: 'reference-settled'; state: Sending };

/** The deeds after this. Pure; an event that makes no sense where they stand gives the same object back. */
export const reduceDeeds = (deeds: Deeds, event: DeedEvent): Deeds => {
  switch (event.type) {
    case 'outcome':
      return deeds.outcomes[event.involvementId]?.state === 'sending' ? deeds : { ...deeds, outcomes: { ...deeds.outcomes, [event.involvementId]: { outcome: event.outcome, state: 'sending' } } };
    case 'outcome-settled':
      return { ...deeds, outcomes: settled(deeds.outcomes, event) };
    case 'concern':
      return deeds.concerns[event.involvementId]?.state === 'sending' ? deeds : { ...deeds, concerns: { ...deeds.concerns, [event.involvementId]: { reason: event.reason, state: 'sending' } } };
    case 'concern-settled':
      return { ...deeds, concerns: settled(deeds.concerns, event) };
    case 'reference-draft':
      return deeds.reference ? { ...deeds, reference: { ...deeds.reference, text: event.text } } : deeds;
    case 'reference-send':
      return deeds.reference && deeds.reference.text.trim() !== '' && deeds.reference.state !== 'sending' ? { ...deeds, reference: { ...deeds.reference, state: 'sending' } } : deeds;
    case 'reference-settled':
      return deeds.reference ? { ...deeds, reference: { ...deeds.reference, state: event.state } } : deeds;
    case 'broker-open':
    case 'broker-close':
    case 'broker-draft':
    case 'broker-send':
    case 'broker-settled':
      return { ...deeds, broker: reduceBroker(deeds.broker, event) };
  }
};

type BrokerEvent = Extract<DeedEvent, { type: `broker-${string}` }>;

const settled = <T extends { state: Sending }>(all: Record<string, T>, { involvementId, state }: { involvementId: string; state: Sending }): Record<string, T> => {
  const one = all[involvementId];
  return one ? { ...all, [involvementId]: { ...one, state } } : all;
};

const reduceBroker = (desk: BrokerDesk, event: BrokerEvent): BrokerDesk => {
  switch (event.type) {
    case 'broker-open':
      return desk.at === 'closed' ? { ...desk, at: 'writing' } : desk;
    case 'broker-close':
      return desk.at === 'writing' ? { ...desk, at: 'closed', faults: [] } : desk;
    case 'broker-draft': {
      const next = { ...desk, ...event.change };
      const now = brokerFaults(next);
      return { ...next, faults: desk.faults.filter((each) => now.includes(each)) };
    }
    case 'broker-send': {
      if (desk.at !== 'writing') return desk;
      const faults = brokerFaults(desk);
      return faults.length > 0 ? { ...desk, faults } : { ...desk, at: 'sending', faults, failed: false };
    }
    case 'broker-settled':
      if (desk.at !== 'sending') return desk;
      // What was written goes with the message: it must not stay on a screen.
      return event.text === undefined ? { ...desk, at: 'writing', failed: true } : { ...desk, at: 'sent', phone: '', message: '', text: event.text };
  }
};
