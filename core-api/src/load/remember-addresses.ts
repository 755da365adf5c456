import { normaliseAddress } from '../normalise/normalise-address.ts';
import type { AddressReader } from '../normalise/normalise-person.ts';

/** Addresses that a thread remembers, at most (judgement; some megabytes). Those of a household come together, and each is asked for as part of a person and as a place. */
const most = 10_000;

/** Reads each way of writing an address once while it is remembered. What it gives is shared: nobody may change it. */
export function rememberAddresses(): AddressReader {
  const known = new Map<string, ReturnType<AddressReader>>();
  // A record's address is asked for three times running: for its person, its place and the writing of it.
  let last: { address: Parameters<AddressReader>[0]; read: ReturnType<AddressReader> } | undefined;
  return (address) => {
    if (last?.address !== address) last = { address, read: readText(address) };
    return last.read;
  };

  function readText(address: Parameters<AddressReader>[0]): ReturnType<AddressReader> {
    const text = JSON.stringify(address);
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    if (known.size >= most) known.clear();
    const read = normaliseAddress(address);
    known.set(text, read);
    return read;
  }
}
