import { setTimeout as pause } from 'node:timers/promises';

import { decodeJwt } from 'jose';

import { signIn } from '../ask.ts';
import type { ProofStack } from '../proof-stack.ts';

/** What came of the questions so far. `receipts`: of every answer that came whole, the hash of its leaf by the leaf's id. */
export type Asked = { readonly receipts: Map<string, string>; readonly underWay: Set<symbol>; asked: number; times: number[] };

/** Questions of one sign-in; then a new one, as a token does not live for ever. */
const perSignIn = 50;

/** One member of staff who asks and asks again until `signal`, whatever becomes of the service meanwhile. */
export async function askOn(stack: ProofStack, so: Asked, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const client = await signIn(stack.coreUrl, stack.asker);
      for (let count = 0; count < perSignIn && !signal.aborted; count += 1) {
        const declared = await client.POST('/v1/declarations', { body: { gateway: 'children-act-1989-s47', subject: 'unknown-age', acknowledged: true, reasonCode: 'enquiry-or-assessment', reason: 'Enquiry of the audit proof', reference: 'PROOF-1' } });
        if (declared.data === undefined) throw new Error('not declared');
        await askOnce(so, () => client.POST('/v1/searches', { body: { declarationId: declared.data.id, person: { given: 'Nobody', family: 'Known', dateOfBirth: '1980-01-01' } } }));
      }
    } catch {
      // The service is down for a moment; that is the point.
      await pause(50);
    }
  }
}

async function askOnce(so: Asked, send: () => Promise<{ data?: { receipt: string } | undefined }>): Promise<void> {
  const question = Symbol('question');
  const begun = performance.now();
  so.underWay.add(question);
  so.asked += 1;
  try {
    const { data } = await send();
    if (data === undefined) return;
    const { id, hash } = decodeJwt(data.receipt)['leaf'] as { id: string; hash: string };
    so.receipts.set(id, hash);
    so.times.push(performance.now() - begun);
  } finally {
    so.underWay.delete(question);
  }
}
