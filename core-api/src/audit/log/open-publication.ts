import { readFileSync } from 'node:fs';

import { MastError } from '../../shared/mast-error.ts';
import { readVerifierKey } from '../note/verifier-key.ts';
import type { Publication, WitnessAddress } from './publication.ts';

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Who outside is told how far the log has come. `witnessesFile` has a line a witness: its address, a space, its verifier key; `#` begins a remark. Throws MastError `configuration` with the number of a
 * line that is neither: a witness that is misspelt would never be asked. An address is https, or on this machine.
 */
export function openPublication(witnessesFile: string | undefined, folder: string | undefined, send: typeof globalThis.fetch): Publication {
  const lines = witnessesFile === undefined ? [] : readFileSync(witnessesFile, 'utf8').split(/\r?\n/);
  const witnesses = lines.flatMap((line, at) => (line.trim() === '' || line.startsWith('#') ? [] : [readWitness(line.trim(), at + 1)]));
  return { witnesses, folder, fetch: send };
}

function readWitness(line: string, number: number): WitnessAddress {
  const [address = '', ...rest] = line.split(/\s+/);
  const key = readVerifierKey(rest.join(' '));
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.has(url.hostname));
  if (url === undefined || !isSafe || key?.type !== 'witness') throw new MastError('configuration', { witnessesLine: number });
  return { url: address.replace(/\/+$/, ''), key };
}
