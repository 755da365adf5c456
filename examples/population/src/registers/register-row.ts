import type { TemplateRow } from '../extracts/template.ts';
import type { Origin } from './origin.ts';

/** One record and the truth about it. */
export type RegisterRow = {
  /** Which register or agency feed holds it. */
  source: string;
  /** Unique within its source; tells nothing about the person. */
  id: string;
  /** Truth: the person, the same number in every source. */
  person: number;
  /** Truth: the household that the person grew up or lives in; people of one household are the ones that matching confuses. */
  household: number;
  /** Truth: where the name comes from, for fairness reports. */
  origin: Origin;
  values: TemplateRow;
};

export type RegisterProfile = 'two-registers' | 'agencies';

export type RegisterWish = {
  profile: RegisterProfile;
  seed: number;
  /** About how many rows (within 4 % from 60,000 on, closer the more there are), or how many people; one of the two. */
  records?: number | undefined;
  people?: number | undefined;
  /** Multiplies every error rate and every rate of missing values; 1 unless given. */
  errorMultiplier?: number | undefined;
  /** Share of rows with an NHS number, or none; by default none for two registers and 0.63 for agencies. */
  nhsNumbers?: 'none' | number | undefined;
  /** How many registers the profile `two-registers` has: 2 unless given. */
  sources?: 2 | 3 | undefined;
  /**
   * Households with young twins per thousand. By default 8 for agencies, as in life, and 0.15 for two registers, as the published precision of surname, postcode and
   * birth date (.9999) leaves room for; raise it where twins themselves are the question.
   */
  twins?: number | undefined;
  /** The day on which the rows were written, ISO; 2026-11-21 unless given. */
  today?: string | undefined;
};
