import type { Finding } from '../finding.ts';
import type { Circumstances } from '../registration.ts';

/** Whether the claimed origin is registered and is the one that the exchange names. */
export const checkOrigin = ({ origin }: Readonly<Record<string, unknown>>, { registration, sentOrigin }: Circumstances): Finding[] => {
  if (origin === undefined) {
    if (sentOrigin.known && sentOrigin.origin !== undefined) return [{ code: 'origin-not-claimed' }];
    return registration.originRequired === true ? [{ code: 'origin-required' }] : [];
  }
  if (typeof origin !== 'string' || origin.length > 300) return [{ code: 'origin-form' }];
  if (!registration.origins.includes(origin)) return [{ code: hasPath(origin) ? 'origin-has-path' : 'origin-unregistered' }];
  if (!sentOrigin.known || sentOrigin.origin === origin) return [];
  return [{ code: sentOrigin.origin === undefined ? 'origin-not-sent' : 'origin-differs' }];
};

const hasPath = (origin: string): boolean => URL.canParse(origin) && new URL(origin).origin !== origin;
