import type { Finding } from '../finding.ts';
import type { Circumstances } from '../registration.ts';

/** Whether the assertion is for this core and nobody else; where not, which mistake it looks like. */
export const checkAudience = ({ aud }: Readonly<Record<string, unknown>>, { coreUrl, embedUrl }: Circumstances): Finding[] => {
  if (aud === undefined) return [{ code: 'audience-missing' }];
  if (Array.isArray(aud) && aud.includes(coreUrl)) return aud.length === 1 ? [] : [{ code: 'audience-several' }];
  if (aud === coreUrl) return [];
  if (aud === `${coreUrl}/`) return [{ code: 'audience-slash' }];
  if (typeof aud === 'string' && aud.startsWith(`${coreUrl}/`)) return [{ code: 'audience-endpoint' }];
  if (typeof aud === 'string' && embedUrl !== undefined && aud.replace(/\/$/, '') === embedUrl) return [{ code: 'audience-embed' }];
  return [{ code: 'audience-other' }];
};
