import { launchContext } from '../launch-context.ts';
import { overrideReasonCodes, overrideReasonSystem } from './override-reasons.ts';
import type { Language } from '../../http/language-of.ts';
import { words } from './words.ts';

/** What core lets a card say: nothing was looked up; nobody was found; others are involved. */
export type Finding = 'not-made' | 'none-found' | 'involved';

type Coding = { readonly system: string; readonly code: string; readonly display: string };
type Link = { readonly label: string; readonly url: string } & ({ readonly type: 'smart'; readonly appContext: string } | { readonly type: 'absolute' });

/** A card (CDS Hooks 2.0.1, "Card Attributes"). `indicator` is always `info`: MAST gives facts and no urgency. No member is ever empty. */
export type Card = {
  readonly uuid: string;
  readonly summary: string;
  readonly detail: string;
  readonly indicator: 'info';
  readonly source: { readonly label: string; readonly topic: Coding };
  readonly overrideReasons: readonly Coding[];
  readonly links: readonly Link[];
};

export type CardOrder = { readonly id: string; readonly finding: Finding; readonly language: Language; readonly launchUrl: string; /** Where staff open the national service by themselves; MAST never asks it. */ readonly cpisUrl?: string | undefined };

/**
 * The card, out of fixed texts alone: no word of the call, the patient or an answer is in it, so there is nothing in it to escape, and cards of one finding differ in their id alone.
 */
export function makeCard({ id, finding, language, launchUrl, cpisUrl }: CardOrder): Card {
  const t = words[language];
  return {
    uuid: id,
    ...t.cards[finding],
    indicator: 'info',
    source: { label: t.source, topic: { system: 'urn:mast:cds-topic', code: 'who-else-is-involved', display: t.topic } },
    overrideReasons: overrideReasonCodes.map((code) => ({ system: overrideReasonSystem, code, display: t.reasons[code] })),
    links: [
      { label: t.open, url: launchUrl, type: 'smart', appContext: launchContext.write(id) },
      ...(cpisUrl === undefined ? [] : [{ label: t.cpis, url: cpisUrl, type: 'absolute' } as const]),
    ],
  };
}
