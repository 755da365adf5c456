import type { SourceRates } from '../writing/rates.ts';

export type LifeStage = 'infant' | 'child' | 'teenager' | 'adult' | 'older';

/** One agency that keeps records of contacts with people. */
export type Agency = {
  feedId: string;
  organisation: string;
  service: string;
  name: { en: string; cy: string };
  kind: 'event' | 'involvement';
  categories: readonly string[];
  teams: readonly string[];
  /** Share of a person's contacts that are with this agency, by stage of life; weights, not probabilities. */
  contacts: Readonly<Record<LifeStage, number>>;
  /** Chance that a person is entered afresh for a later record instead of being found in the agency's own index. */
  registeredAgain: number;
  /** Share of records with the NHS number, where the person has one and numbers are wanted. */
  nhsNumber: number;
  rates: SourceRates;
};
