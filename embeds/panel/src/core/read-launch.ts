import { grant } from '../protocol/grants.ts';
import type { LaunchSubject } from './wire.ts';

/** What the host gave, as the form that exchanges it, and what the frame itself reads there. It proves nothing here: the core API verifies signatures, this only decides what to send. */
export type ReadLaunch = { form: Record<string, string>; staffId: string; issuer?: string; originClaimed?: boolean; question?: LaunchSubject | undefined; reference?: string | undefined };

/**
 * A launch assertion, that is a compact JWS (RFC 7515); or, of an embed of ours, an order to exchange another issuer's token (`exchangeOrder`), which is a JSON object. Undefined where it is neither.
 */
export const readLaunch = (given: string): ReadLaunch | undefined => {
  try {
    if (given.startsWith('{')) {
      const { staffId, question, reference, ...form } = JSON.parse(given) as Record<string, string>;
      return { form: { grant_type: `${grant}token-exchange`, ...form }, staffId: staffId ?? '', question: question ? (JSON.parse(question) as LaunchSubject) : undefined, reference };
    }
    const bytes = Uint8Array.from(atob((given.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const { iss, sub, origin } = JSON.parse(new TextDecoder().decode(bytes)) as { iss?: unknown; sub?: unknown; origin?: unknown };
    if (typeof iss !== 'string') return undefined;
    return { form: { grant_type: `${grant}jwt-bearer`, assertion: given }, issuer: iss, staffId: typeof sub === 'string' ? sub : '', originClaimed: typeof origin === 'string' };
  } catch {
    return undefined;
  }
};
