import type { Finding } from '../finding.ts';

const bringsKey: ReadonlySet<string> = new Set(['jwk', 'jku', 'x5c', 'x5u', 'x5t', 'x5t#S256']);
const extensions: ReadonlySet<string> = new Set(['crit', 'b64']);

/** What is wrong with the header: core takes `alg` ES256, `kid`, at most `typ` JWT, and no word more. */
export const checkHeader = (header: Readonly<Record<string, unknown>>): Finding[] => {
  const { alg, kid, typ, ...more } = header;
  const names = Object.keys(more);
  return [
    ...checkAlgorithm(alg),
    ...(typeof kid === 'string' && kid.length > 0 && kid.length <= 200 ? [] : [{ code: 'kid-missing' } as const]),
    ...(typ === undefined || typ === 'JWT' || typ === 'jwt' ? [] : [{ code: 'typ-other' } as const]),
    ...(names.some((name) => bringsKey.has(name)) ? [{ code: 'header-brings-key' } as const] : []),
    ...(names.some((name) => extensions.has(name)) ? [{ code: 'header-extension' } as const] : []),
    ...(names.some((name) => !bringsKey.has(name) && !extensions.has(name)) ? [{ code: 'header-more' } as const] : []),
  ];
};

const checkAlgorithm = (alg: unknown): Finding[] => {
  if (alg === 'ES256') return [];
  if (typeof alg !== 'string' || alg.toLowerCase() === 'none') return [{ code: 'alg-none' }];
  return [{ code: /^HS\d+$/.test(alg) ? 'alg-shared-secret' : 'alg-other' }];
};
