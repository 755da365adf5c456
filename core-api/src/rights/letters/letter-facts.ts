import type { IsoDate } from '../../shared/brands.ts';
import type { HeadlineRecord } from '../../shared/headline.ts';
import type { Relation, RightsKind } from '../rights-kinds.ts';

/** Which letters there are. */
export const letterKinds = ['acknowledgement', 'identity', 'clarification', 'extension', 'answer'] as const;
export type LetterKind = (typeof letterKinds)[number];

export const outcomes = ['answered', 'upheld', 'partly-upheld', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

type Bilingual = { readonly en: string; readonly cy: string };

/** All that a letter is made of. What is withheld does not stand here at all, so that no letter can tell it from what is not held. */
export type LetterFacts = {
  readonly letter: LetterKind;
  readonly kind: RightsKind;
  readonly organisation: Bilingual;
  /** Who else shares under an agreement with it, whoever of them holds what. */
  readonly partners: readonly Bilingual[];
  readonly reference: string;
  readonly day: IsoDate;
  readonly to: { readonly name: string; readonly lines: readonly string[] };
  readonly relation: Relation;
  readonly receivedOn: IsoDate;
  readonly due: IsoDate | null;
  readonly outcome: Outcome;
  /** The organisation's own words, in both languages: why it needs longer, why it refuses, what it found. */
  readonly statement: Bilingual | undefined;
  /** What is given, as it is given: what a rule leaves out of a record is not in it. */
  readonly given: readonly HeadlineRecord[];
  /** A record of which they could be told came no more, because they asked for that. */
  readonly isToldOfGone: boolean;
  /** Who was shown it, the latest first; empty where nobody was, and where that is not told. */
  readonly looks: readonly { readonly organisation: Bilingual; readonly day: IsoDate }[];
};
