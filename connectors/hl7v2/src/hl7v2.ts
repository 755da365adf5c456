import { checkListener } from './check-listener.ts';
import { hl7v2Config } from './config.ts';
import type { Hl7v2Config } from './config.ts';
import { listen } from './listen.ts';
import type { Connector } from '@mast/connector-kit';

/** Receives HL7 v2 messages over MLLP and in batch files (README). */
export const hl7v2: Connector<Hl7v2Config> = {
  id: 'hl7v2',
  config: hl7v2Config,
  delivers: { modes: ['push'], deletes: ['explicit'] },
  // It calls nobody; the address it listens on is all that it touches.
  hosts: ({ host, port }) => (host === undefined ? [] : [{ host, port }]),
  check: checkListener,
  listen,
};
