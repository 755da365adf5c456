import type { Coverage } from '../core/wire.ts';
import type { Strings } from '../strings/catalogue.ts';

/** A feed’s state in words. */
export const stateWords = ({ state }: Coverage, t: Strings): string =>
  ({ current: t.stateCurrent, late: t.stateLate, silent: t.stateSilent, suspended: t.stateSuspended, 'not-shared': t.stateNotShared })[state];
