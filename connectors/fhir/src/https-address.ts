import { z } from 'zod';

/** `https`, or a loopback address: tokens and records do not travel in clear. No user, query or fragment in it. */
export const httpsAddress = z
  .url({ protocol: /^https?$/ })
  .refine((url) => url.startsWith('https:') || /^http:\/\/(127\.0\.0\.1|\[::1\]|localhost)([:/]|$)/.test(url), { error: 'https, or a loopback address' })
  .refine((url) => !/[?#@]/.test(url), { error: 'without user, query or fragment' });
