import type { PanelPort } from '../flow/panel-port.ts';
import { readMessage } from '../protocol/messages.ts';
import type { FrameMessage, HostMessage } from '../protocol/messages.ts';

export type HostPort = PanelPort & { listen(hear: (message: HostMessage) => void): void };

/** The host behind a MessagePort. Launch answers are matched by number: one that nobody waits for any more is dropped. */
export const createHostPort = (port: MessagePort, origin: string): HostPort => {
  const waiting = new Map<number, (token: string | undefined) => void>();
  let requests = 0;
  const tell = (message: FrameMessage): void => port.postMessage(message);
  const settle = (request: number, token: string | undefined): void => {
    waiting.get(request)?.(token);
    waiting.delete(request);
  };
  return {
    origin,
    tell,
    fetchLaunch: () =>
      new Promise((resolve) => {
        requests += 1;
        // A newer request means that the one before it belongs to a screen that is gone.
        for (const request of waiting.keys()) settle(request, undefined);
        waiting.set(requests, resolve);
        tell({ v: 1, type: 'launch-token-needed', request: requests });
      }),
    listen: (hear) => {
      port.addEventListener('message', (event: MessageEvent<unknown>) => {
        const message = readMessage<HostMessage>(event.data);
        if (!message) return;
        if (message.type === 'launch-token') return settle(message.request, typeof message.token === 'string' ? message.token : undefined);
        if (message.type === 'launch-failed') return settle(message.request, undefined);
        hear(message);
      });
      port.start();
    },
  };
};
