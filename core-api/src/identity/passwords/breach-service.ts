import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { request as inClear } from 'node:http';
import { request } from 'node:https';

/** Whether a password stands in a set of breached ones. Rejects with a code (`breaches-…`) when nobody knows. */
export type IsBreached = (password: string) => Promise<boolean>;

/** A range of the largest public set has some 2,000 lines of 40 bytes. */
const maxBytes = 1024 * 1024;
/** From the first look-up to the last byte: somebody waits at a form. */
const timeoutMs = 2_000;

/**
 * Asks a range service (the form of Pwned Passwords: `GET <base>/<first five hexadecimal digits of the SHA-1>` answers `<the other 35>:<times seen>`, one a line): what leaves here is
 * one of a million prefixes, which hundreds of passwords share, and no name. Padding is asked for, so that the length of an answer says nothing either; a count of 0 is padding. Redirects are refused, size and time are
 * bounded.
 */
export function createBreachService(base: string): IsBreached {
  const root = new URL(base.endsWith('/') ? base : `${base}/`);
  const ask = root.protocol === 'https:' ? request : inClear;
  return async (password) => {
    const digest = createHash('sha1').update(password.normalize('NFKC')).digest('hex').toUpperCase();
    const url = new URL(digest.slice(0, 5), root);
    const text = await new Promise<string>((resolve, reject) => {
      const asked = ask(url, { headers: { 'add-padding': 'true', 'user-agent': 'MAST' }, signal: AbortSignal.timeout(timeoutMs), agent: false }, (response) => void read(response).then(resolve, reject));
      asked.on('error', () => reject(new Error('breaches-unreachable')));
      asked.end();
    });
    return text.split('\n').some((line) => {
      const [rest, times] = line.trim().split(':');
      return rest?.toUpperCase() === digest.slice(5) && Number(times) > 0;
    });
  };
}

async function read(response: IncomingMessage): Promise<string> {
  if (response.statusCode !== 200) {
    response.destroy();
    throw new Error('breaches-status');
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new Error('breaches-size');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('latin1');
}
