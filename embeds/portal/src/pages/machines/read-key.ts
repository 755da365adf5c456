/** What somebody pasted for a public key. */
export type ReadKey = { readonly kind: 'none' } | { readonly kind: 'private' } | { readonly kind: 'key'; readonly key: Record<string, unknown> };

/** Members that only a private or secret key has (RFC 7518, sections 6.2.2, 6.3.2, 6.4). */
const secret = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** Reads a pasted JWK, or a set that holds one; a private part is seen before anything is kept or sent, also in a key file that is no JWK. The core checks the rest. */
export function readKey(text: string): ReadKey {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) return { kind: 'private' };
  const value = parsed(text);
  const keys = isObject(value) && Array.isArray(value['keys']) ? (value['keys'] as unknown[]) : [value];
  if (keys.some((key) => isObject(key) && secret.some((name) => Object.hasOwn(key, name)))) return { kind: 'private' };
  const [key, ...more] = keys;
  return isObject(key) && more.length === 0 ? { kind: 'key', key } : { kind: 'none' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
