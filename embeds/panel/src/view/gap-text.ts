import type { Coverage } from '../core/wire.ts';
import { londonDay } from '../state/london-day.ts';
import type { Strings } from '../strings/catalogue.ts';
import { agoText } from './ago-text.ts';
import { stateWords } from './state-words.ts';

/** A gap in the coverage on one line: whose feed, how it stands and, where it was asked, when it last sent. `today` is an ISO day. */
export const gapText = (each: Coverage, today: string, t: Strings): string => {
  const words = [`${each.organisation.name}, ${each.feedName}: ${stateWords(each, t)}`];
  if (each.state !== 'not-shared') words.push(each.lastGood === null ? t.neverSent : t.lastSent(agoText(londonDay(new Date(each.lastGood)), today, t)));
  return words.join(', ');
};
