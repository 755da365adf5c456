import type { Accept, ConnectorContext } from '@mast/connector-kit';

import type { Hl7v2Config } from '../config.ts';
import type { Received } from '../ledger/journal-record.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Meters } from '../metrics/meters.ts';
import type { Told } from './told.ts';

/** What the pump works with: a ledger on one side, core-api on the other. */
export type PumpWork = {
  readonly feedId: string;
  readonly config: Hl7v2Config;
  readonly ledger: Ledger;
  readonly accept: Accept;
  readonly meters: Meters;
  readonly log: ConnectorContext<unknown>['log'];
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** What was left out and what is dead since the last page: the next page accounts for it. */
  readonly told: Told;
  /** The index knows this message now. */
  readonly onIndexed: (message: Pick<Received, 'id' | 'identity'>) => void;
  /** The journal holds this message no more as it was written. */
  readonly onDamaged: (id: number) => void;
  /** Nothing is left to do for these messages: core-api has what they say, or they say nothing. */
  readonly onSettled: (ids: readonly number[]) => void;
  /** What was kept could not be delivered: whoever waits for it is not answered. */
  readonly onUndelivered: () => void;
};
