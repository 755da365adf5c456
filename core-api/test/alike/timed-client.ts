import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

import type { Probe } from './make-pairs.ts';

/** One answer and how long it took, in milliseconds from the first byte sent to the last received. */
export type Timed = { readonly status: number; readonly milliseconds: number };

/** Sends requests one after the other over one kept connection, so that no connecting is measured. */
export function timedClient(base: string): { send(probe: Probe): Promise<Timed>; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { hostname, port } = new URL(base);
  return {
    async send({ method, url, token, body, form }) {
      const json = body === undefined ? undefined : JSON.stringify(body);
      const payload = form === undefined ? json : new URLSearchParams(await form()).toString();
      const type = form === undefined ? 'application/json' : 'application/x-www-form-urlencoded';
      const headers = { ...(form === undefined ? { authorization: `Bearer ${await token()}` } : {}), ...(payload === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(payload) }) };
      return new Promise((resolve, reject) => {
        const started = performance.now();
        const sent = request({ agent, hostname, port, method, path: url, headers }, (response) => {
          response.resume();
          response.on('end', () => resolve({ status: response.statusCode ?? 0, milliseconds: performance.now() - started }));
        });
        sent.on('error', reject);
        sent.end(payload);
      });
    },
    close: () => agent.destroy(),
  };
}
