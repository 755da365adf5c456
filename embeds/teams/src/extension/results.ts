import type { LookUpResult } from './look-up-schema.ts';
import type { TeamsPlace } from './open-url.ts';
import { openUrl } from './open-url.ts';
import type { Outcome } from './outcome.ts';
import { cy } from './strings.cy.ts';
import { en } from './strings.en.ts';

/** What the person who asks sees in the flyout. */
type Preview = { title: string; subtitle?: string; text: string };

/**
 * The flyout's entries for an outcome. What becomes the card (`reference`, `heading`, `note`, `openText`, `openUrl`) is made from the code alone: whatever an answer holds, it cannot get there.
 */
export const results = (outcome: Outcome, place: TeamsPlace, language: 'en' | 'cy'): LookUpResult[] => {
  const t = language === 'cy' ? cy : en;
  const code = 'code' in outcome ? outcome.code : '';
  const card = { reference: code === '' ? '' : t.reference(code), heading: t.heading, note: t.note, openText: t.open, openUrl: openUrl(place, code) };
  return previews(outcome, t).map(({ title, subtitle = '', text }) => ({ title, subtitle, text, ...card }));
};

const previews = (outcome: Outcome, t: typeof en): Preview[] => {
  switch (outcome.kind) {
    case 'thin':
      return [{ title: t.thin, text: t.thinText }];
    case 'undeclared':
      return [{ title: t.undeclared, text: t.undeclaredText }];
    case 'reference':
      return [{ title: t.reference(outcome.code), text: t.referenceText }];
    case 'places':
      return outcome.addresses.map((address) => ({ title: address, text: outcome.refine ? t.moreText : t.placeText }));
    case 'unknown-place':
      return [{ title: t.unknownPlace, text: t.unknownPlaceText }];
    case 'answered':
      return [{ title: outcome.address, subtitle: t.agencies(outcome.agencies), text: t.asked(outcome.asked, outcome.behind) }];
    case 'standing':
      return [{ title: t[outcome.standing], text: t.standingText }];
    case 'too-many':
      return [{ title: t.tooMany, text: t.tooManyText }];
    case 'unavailable':
      return [{ title: t.unavailable, text: t.unavailableText }];
  }
};
