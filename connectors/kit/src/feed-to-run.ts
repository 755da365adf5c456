import type { Connector } from './connector.ts';
import type { Schedule } from './schedule.ts';
import type { ConnectorClient } from './token-source.ts';

/** One feed to run. `config` is held to the connector's schema before anything is contacted. */
export type FeedToRun = {
  readonly feedId: string;
  readonly connector: Connector<unknown>;
  readonly config: unknown;
  readonly client: ConnectorClient;
  /** When it is read; without one, every `pollMs` of the runner. */
  readonly schedule?: Schedule;
  /** Hash of a source schema that a person looked at and agreed to, after a breaking change held the feed. */
  readonly acceptedSchema?: string;
};
