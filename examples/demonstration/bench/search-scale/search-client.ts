import { Agent, request } from 'node:http';

import type { components } from '@mast/openapi';

import { launchToken } from '../../src/proof/ask.ts';
import { bench } from './register-setup.ts';
import type { RegisterStack } from './register-stack.ts';
import type { PersonQuestion } from './recall-questions.ts';

type Answer = components['schemas']['Answer'];
export type TimedAnswer = { ms: number; answer: Answer };
export type SearchClient = {
  /** Declarations made beforehand: a search takes one each. */
  declare(count: number): Promise<void>;
  /** Undefined for a question that is refused as too general: a name of one letter and a particle, say. */
  ask(question: PersonQuestion): Promise<TimedAnswer | undefined>;
  close(): void;
};

/** Connections held open, as many as the clients of the largest round and some. */
const connections = 64;

/**
 * Asks over connections that stay open, with as little of its own work as may be: the machine's cores are shared with the service. A search's time runs from its first
 * byte out to its last byte in. Throws on any answer but a good one and 422.
 */
export function searchClient(stack: RegisterStack): SearchClient {
  const asker = { host: { id: bench.hostId, origin: stack.origin, privateJwk: stack.host.privateJwk }, staffId: bench.staffId };
  let token = '';
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(stack.coreUrl);
  const declarations: string[] = [];

  function post(path: string, body: object): Promise<string | undefined> {
    const text = Buffer.from(JSON.stringify(body));
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': text.length };
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path, method: 'POST', agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const said = Buffer.concat(chunks).toString();
          if ((response.statusCode ?? 500) < 300) resolve(said);
          else if (response.statusCode === 422) resolve(undefined);
          else reject(new Error(`${path} was answered ${response.statusCode}: ${said}`));
        });
      });
      sent.on('error', reject);
      sent.end(text);
    });
  }

  return {
    async declare(count) {
      // A token lives fifteen minutes, longer than a round.
      token = await launchToken(stack.coreUrl, asker);
      const body = { gateway: 'children-act-1989-s47', subject: 'unknown-age', acknowledged: true, reasonCode: 'visit-planned', reason: 'Measuring how fast an answer comes', reference: 'BENCH' };
      while (declarations.length < count) declarations.push((JSON.parse((await post('/v1/declarations', body)) ?? '{}') as { id: string }).id);
    },
    async ask(question) {
      const declarationId = declarations.pop();
      if (declarationId === undefined) throw new RangeError('no declaration is left');
      const started = performance.now();
      const said = await post('/v1/searches', { declarationId, ...question });
      return said === undefined ? undefined : { ms: performance.now() - started, answer: JSON.parse(said) as Answer };
    },
    close: () => agent.destroy(),
  };
}
