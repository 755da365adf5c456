import { failed, ok } from '@mast/microsoft/sign-in';
import type { EntraToken, Result, SignIn, SignInWhy } from '@mast/microsoft/sign-in';

import { readDialogAnswer } from '../../dialog/dialog-answer.ts';
import { waitMs } from '../office/read-body.ts';
import type { DialogUi } from '../office/office-types.ts';

type DialogDeps = {
  readonly ui: Pick<DialogUi, 'displayDialogAsync'>;
  /** The page of sign-in, on the pane's own origin. */
  readonly url: string;
  readonly now: () => Date;
  readonly later: (ms: number, work: () => void) => () => void;
};

/** A token that ends sooner would end under the question, as with nested app authentication. */
const leastMs = 60_000;
/** Codes of `displayDialogAsync` that are the user's own no, or their browser's: 12009 they chose "Ignore", 12011 the browser kept the window shut. */
const refusals: ReadonlySet<number | undefined> = new Set([12_009, 12_011]);

/**
 * Signs in through a window that Outlook opens at a page of ours (Office dialog API): for an Outlook without nested app authentication. The pane itself may connect to nowhere; the window goes to Entra ID and back, and hands the
 * token over through Outlook. It is kept in memory until it ends: without a broker nobody else keeps it. Settles whatever Outlook and the user do.
 */
export const createDialogSignIn = (deps: DialogDeps): SignIn => {
  let kept: EntraToken | undefined;
  return {
    silent: async () => (kept !== undefined && kept.expiresAt.getTime() - deps.now().getTime() > leastMs ? ok(kept) : failed('interaction-needed')),
    ask: async () => {
      const answer = await askInWindow(deps);
      if (answer.ok) kept = answer.value;
      return answer;
    },
  };
};

const askInWindow = ({ ui, url, later }: DialogDeps): Promise<Result<EntraToken, SignInWhy>> =>
  new Promise((resolve) => {
    // Only for the opening: in the window a user takes the time that it takes.
    const cancel = later(waitMs, () => resolve(failed('unavailable')));
    const opened: Parameters<DialogUi['displayDialogAsync']>[2] = ({ status, value: dialog, error }) => {
      cancel();
      if (status !== 'succeeded') return resolve(failed(refusals.has(error?.code) ? 'cancelled' : 'unavailable'));
      dialog.addEventHandler('dialogEventReceived', () => resolve(failed('cancelled')));
      dialog.addEventHandler('dialogMessageReceived', ({ message, origin }) => {
        // A window that went elsewhere may speak too; where Outlook says who speaks, only our own page is heard.
        if (origin !== undefined && origin !== new URL(url).origin) return;
        dialog.close();
        resolve(readDialogAnswer(message));
      });
    };
    try {
      ui.displayDialogAsync(url, { height: 60, width: 30 }, opened);
    } catch {
      cancel();
      resolve(failed('unavailable'));
    }
  });
