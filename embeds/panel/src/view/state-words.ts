import type { Coverage } from '../core/wire.ts';
import type { Strings } from '../strings/catalogue.ts';

/** A feed’s state in words. What was not asked, or shows less than was agreed, says why: the declared gateways, or that the asker’s organisation only reads. */
export const stateWords = ({ state, narrowedByGateway, narrowedIn = [], locationsWithheld }: Coverage, t: Strings): string => {
  if (state === 'not-shared') return narrowedByGateway ? t.stateNarrowed : locationsWithheld ? t.stateNoPlaces : t.stateNotShared;
  const words = { current: t.stateCurrent, late: t.stateLate, silent: t.stateSilent, suspended: t.stateSuspended }[state];
  const parts = { categories: t.partCategories, 'time-of-life': t.partTimeOfLife, months: t.partMonths, locations: t.partLocations };
  const shown = narrowedByGateway ? t.statePart(words, narrowedIn.map((each) => parts[each]).join(', ')) : words;
  return locationsWithheld ? t.statePlacesHidden(shown) : shown;
};
