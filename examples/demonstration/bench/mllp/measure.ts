import { hospital } from '../../src/proof/mllp/hospital.ts';
import { sendAll } from '../../src/proof/mllp/senders.ts';

export type Figures = { readonly connections: number; /** Messages that were timed. */ readonly messages: number; /** With those that said how many fill the time. */ readonly sent: number; readonly perSecond: number; readonly p50Ms: number; readonly p99Ms: number; readonly longestMs: number };
export type MllpWish = { readonly folder: string; readonly portBase: number; readonly seconds: number; readonly connections: readonly number[]; readonly attendances: number };

/** Lock-step senders for about so long; message numbers go on from `from`, so that none is a repetition. */
export async function measure({ port, connections, seconds, attendances, from }: { readonly port: number; readonly connections: number; readonly seconds: number; readonly attendances: number; readonly from: number }): Promise<Figures> {
  const { frame, controlId } = hospital(attendances);
  const at = (number: number): number => number + from;
  const some = async (messages: number, begin: number): Promise<Awaited<ReturnType<typeof sendAll>>> =>
    sendAll({ port, connections, messages, frame: (number) => frame(at(number) + begin), controlId: (number) => controlId(at(number) + begin) });
  // A first round says how many messages fill the time.
  const warm = await some(200 * Math.min(connections, 10), 0);
  const messages = Math.max(200, Math.round((warm.taken.length / warm.seconds) * seconds));
  const { latenciesMs, seconds: took } = await some(messages, warm.taken.length);
  const sorted = latenciesMs.toSorted((a, b) => a - b);
  const share = (part: number): number => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  return { connections, messages, sent: warm.taken.length + messages, perSecond: Math.round(messages / took), p50Ms: share(0.5), p99Ms: share(0.99), longestMs: share(1) };
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}
