import type { Hl7Message } from '@mast/example-population';

import { sendAll } from './proof/mllp/senders.ts';

/** As many as a hospital's integration engine would have at once, each waiting for its acknowledgement. */
const connections = 16;

/** Sends every message in order of its line and waits until each is acknowledged. Throws when one is not taken. */
export async function sendMessages(port: number, messages: readonly Hl7Message[]): Promise<void> {
  const at = (number: number): Hl7Message => {
    const message = messages[number];
    if (message === undefined) throw new RangeError(`no message ${number}`);
    return message;
  };
  const { others } = await sendAll({ port, connections, messages: messages.length, frame: (number) => Buffer.from(`\u000b${at(number).text}\u001c\r`), controlId: (number) => at(number).controlId });
  if (others.size > 0) throw new Error(`messages were answered ${[...others.keys()].join(', ')}`);
}
