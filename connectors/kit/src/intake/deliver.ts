import { ConnectorError } from '../connector-error.ts';
import type { Page, PageOutcome } from '../page.ts';

import type { ReadyFile } from '../files/choose-file.ts';
import { tell } from './intake.ts';
import type { Intake } from './intake.ts';
import { writeIntakeState } from './intake-state.ts';
import { outcomeOf } from '../files/result-file.ts';

/** Yields a page and gives its outcome. Where it could not be delivered, the partner is told, and what no longer holds is forgotten. */
export async function* deliver(intake: Intake, file: ReadyFile, unread: readonly number[], page: Page): AsyncGenerator<Page, PageOutcome, PageOutcome> {
  const { context, state } = intake;
  try {
    return yield page;
  } catch (error) {
    const code = error instanceof ConnectorError ? error.code : '';
    if ((code === 'core-unavailable' || code === 'core-failing') && state.tally !== undefined && state.toldUnreachable !== file.name) {
      state.toldUnreachable = file.name;
      // The partner's server may be out of reach as well; then the answer comes when the file is done.
      await tell(intake, file, outcomeOf(file, state.tally, context.clock.now(), unread, true)).catch(() => undefined);
    }
    if (code === 'generation-lost' || (code === 'position-lost' && page.resend !== undefined)) {
      delete state.tally;
      await writeIntakeState(context.state, state);
    }
    throw error;
  }
}
