import type { Finding } from '../finding.ts';
import type { Registration } from '../registration.ts';
import type { Parts } from './read-parts.ts';

/** Bytes of an ES256 signature: r and s (RFC 7518 section 3.4). */
const signatureBytes = 64;

/** Whether the registered key of that `kid` signed these parts; where not, what a signature of that look usually comes from. */
export const checkSignature = async ({ header, signed, signature }: Parts, { jwks }: Registration): Promise<Finding[]> => {
  if (jwks === undefined) return [{ code: 'signature-unchecked' }];
  const key = jwks.keys.find(({ kid }) => kid !== undefined && kid === header['kid']);
  if (key === undefined) return header['kid'] === undefined ? [] : [{ code: 'key-unknown' }];
  if (signature.length === 0) return [{ code: 'signature-empty' }];
  if (signature.length !== signatureBytes) return [{ code: isDer(signature) ? 'signature-der' : 'signature-length' }];
  try {
    const { kty, crv, x, y } = key;
    const publicKey = await crypto.subtle.importKey('jwk', { kty: kty ?? '', crv: crv ?? '', x: x ?? '', y: y ?? '' }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    const fits = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, publicKey, signature, new TextEncoder().encode(signed));
    return fits ? [] : [{ code: 'signature-wrong' }];
  } catch {
    return [{ code: 'signature-wrong' }];
  }
};

/** A sequence of two integers, as OpenSSL, Java and .NET give it unless they are told otherwise. */
const isDer = (signature: Uint8Array): boolean => signature[0] === 0x30 && signature[1] === signature.length - 2;
