/** How many questions may be asked in an hour and in a day: by one account, by its organisation altogether, and through one application there. */
export type SearchQuota = {
  readonly userHour: number;
  readonly userDay: number;
  readonly organisationHour: number;
  readonly organisationDay: number;
  readonly applicationHour: number;
  readonly applicationDay: number;
};

/** Questions that were answered, counted alike. */
export type SearchUse = SearchQuota;

/**
 * What holds where an organisation chose nothing and real people are asked about (ASVS 2.4.1): somebody at a safeguarding desk asks some forty questions in a shift; a council or force with a busy front door some thousands
 * in a day. Judgement; an organisation changes it.
 */
export const standardQuota: SearchQuota = { userHour: 60, userDay: 250, organisationHour: 2_000, organisationDay: 10_000, applicationHour: 2_000, applicationDay: 10_000 };

/** In a demonstration or training, where everybody is invented, a class may share an account, and benches ask as fast as they can. */
export const noQuota: SearchQuota = { userHour: Infinity, userDay: Infinity, organisationHour: Infinity, organisationDay: Infinity, applicationHour: Infinity, applicationDay: Infinity };

/** Whose limit is reached, and in what it is counted. */
export type QuotaRefusal = { readonly whose: 'user' | 'application' | 'organisation'; readonly window: 'hour' | 'day' };

const order = [
  ['user', 'day', 'userDay'], ['user', 'hour', 'userHour'], ['application', 'day', 'applicationDay'], ['application', 'hour', 'applicationHour'],
  ['organisation', 'day', 'organisationDay'], ['organisation', 'hour', 'organisationHour'],
] as const;

/** Whether one more question may be asked: undefined, or the limit that is reached; the narrowest that is, and of two alike the one that holds longer. */
export function quotaRefusal(use: SearchUse, quota: SearchQuota): QuotaRefusal | undefined {
  for (const [whose, window, name] of order) if (use[name] >= quota[name]) return { whose, window };
  return undefined;
}

/** The hour (since 1970) and the day, both of UTC, in which a moment is counted, and the seconds until each is over. */
export function quotaWindows(now: Date): { readonly hour: number; readonly day: string; readonly leftSeconds: Readonly<Record<QuotaRefusal['window'], number>> } {
  const seconds = Math.floor(now.getTime() / 1000);
  return { hour: Math.floor(seconds / 3600), day: now.toISOString().slice(0, 10), leftSeconds: { hour: 3600 - (seconds % 3600), day: 86_400 - (seconds % 86_400) } };
}
