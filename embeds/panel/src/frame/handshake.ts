import { readMessage } from '../protocol/messages.ts';
import type { ConnectMessage } from '../protocol/messages.ts';

/** The parts of a window message that are checked. */
export type Knock = { source: unknown; origin: string; data: unknown; ports: readonly MessagePort[] };
export type Accepted = { port: MessagePort; origin: string; settings: unknown };

/**
 * The handshake's one decision: the message must come from the window that frames us, from an origin registered for this host, be version 1, and bring
 * exactly one port. Anything else is undefined and gets no answer.
 */
export const acceptHost = (knock: Knock, expected: { parent: unknown; origins: readonly string[] }): Accepted | undefined => {
  if (knock.source !== expected.parent || !expected.origins.includes(knock.origin)) return undefined;
  const message = readMessage<ConnectMessage>(knock.data);
  const [port] = knock.ports;
  if (message?.type !== 'connect' || !port || knock.ports.length !== 1) return undefined;
  return { port, origin: knock.origin, settings: message.settings };
};
