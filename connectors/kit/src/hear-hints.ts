import { setTimeout as sleep } from 'node:timers/promises';

import { asConnectorError } from './connector-error.ts';
import type { Connector } from './connector.ts';
import type { ConnectorContext } from './context.ts';

/** Many hints in a row are one: a source that hints at every change is asked no more often than this (judgement). */
const restMs = 2_000;

/** What shortens a feed's rest. */
export type Ear = {
  /** A signal for one rest: aborted with `signal`, or once a hint has come since the last rest began. */
  until(signal: AbortSignal): AbortSignal;
};

/** Listens for a connector's hints while its feed runs. A listener that fails is logged and costs nothing but haste. */
export function hear(connector: Connector<unknown>, context: ConnectorContext<unknown>, isOn: boolean, pauseMs = restMs): Ear {
  let hinted = false;
  let wake: AbortController | undefined;
  const onHint = (): void => {
    hinted = true;
    const resting = wake;
    void sleep(pauseMs, undefined, { signal: context.signal, ref: false }).then(() => resting?.abort(), () => undefined);
  };
  if (isOn) {
    connector.hints?.(context, onHint).catch((thrown: unknown) => {
      context.log.error('hints-not-heard', { feedId: context.feedId, code: asConnectorError(thrown).code });
    });
  }
  return {
    until: (signal) => {
      wake = new AbortController();
      // One that came while the source was being read may be about what was read before it: it is worth another look.
      if (hinted) onHint();
      hinted = false;
      return AbortSignal.any([signal, wake.signal]);
    },
  };
}
