import type { ConcernBody, OutcomeBody } from '../core/wire.ts';

export type OutcomeWord = OutcomeBody['outcome'];
export type ConcernWord = ConcernBody['reason'];

/** How a small thing that was sent stands. `failed` may be tried again. */
export type Sending = 'sending' | 'kept' | 'failed';

/** A message to the broker desk, from closed to sent. Which answer follows it says nothing about whether a protected record exists. */
export type BrokerDesk = { at: 'closed' | 'writing' | 'sending' | 'sent'; phone: string; message: string; faults: BrokerFault[]; text: string; failed: boolean };
export type BrokerFault = 'phone' | 'message';

/** What the user does with an answer: kept beside it and gone with it. Outcomes and concerns by involvement id. */
export type Deeds = {
  outcomes: Record<string, { outcome: OutcomeWord; state: Sending }>;
  concerns: Record<string, { reason: ConcernWord; state: Sending }>;
  broker: BrokerDesk;
  /** The reference that was promised: until when (ISO instant), and how giving it stands. */
  reference: { due: string; text: string; state: Sending | 'waiting' } | undefined;
};

const closedDesk: BrokerDesk = { at: 'closed', phone: '', message: '', faults: [], text: '', failed: false };

/** Nothing done yet. */
export const noDeeds = (referenceDue?: string): Deeds => ({
  outcomes: {},
  concerns: {},
  broker: closedDesk,
  reference: referenceDue === undefined ? undefined : { due: referenceDue, text: '', state: 'waiting' },
});

/** Bounds of a broker message in characters, as the API holds them. */
export const brokerBounds = { min: 10, max: 500 } as const;

/** What a message still lacks: a number to be called on, and enough words. */
export const brokerFaults = ({ phone, message }: BrokerDesk): BrokerFault[] => {
  const words = message.trim().length;
  return [...(phone.replaceAll(/\D/g, '').length < 3 ? (['phone'] as const) : []), ...(words < brokerBounds.min || words > brokerBounds.max ? (['message'] as const) : [])];
};
