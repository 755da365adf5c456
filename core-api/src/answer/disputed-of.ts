import { disputeTexts } from '../disputes/dispute-texts.ts';
import type { Mark } from '../disputes/read-marks.ts';
import type { Disputed } from './disputed-schema.ts';
import type { Language } from './language.ts';

/** A mark as an answer shows it, beside a record or beside what rests on one. */
export function disputedOf({ about, since, state }: Mark, beside: 'record' | 'household', language: Language): Disputed {
  const text = beside === 'household' ? 'household' : state === 'being-corrected' ? state : about;
  return { since: since.toISOString(), about, state, text: disputeTexts[text][language] };
}
