import type { NameFeatures, PersonFeatures } from '../normalise/person-features.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';

/**
 * Contents by number, and for each the numbers of its parts: equal parts have equal numbers, and a number stands for one part only. What a part says is asked for only
 * when two parts meet for the first time.
 */
export type CodedContents = {
  readonly size: number;
  /** The number of its forenames where it bears one plain name (`plainName`), else of all its names; below 2^26. */
  readonly givens: (content: number) => number;
  /** The number of its family words, below 2^26; -1 where `givens` is of all its names. */
  readonly families: (content: number) => number;
  /** Of the birth with the expected one. */
  readonly births: (content: number) => number;
  readonly places: (content: number) => number;
  /** 0 where it is not said, 1 female, 2 male. */
  readonly sexes: (content: number) => number;
  /** `numberCode`. */
  readonly numbers: (content: number) => number;
  readonly namesOf: (content: number) => readonly NameFeatures[];
  readonly birthOf: (content: number) => Pick<PersonFeatures, 'birth' | 'expected'>;
  readonly placesOf: (content: number) => readonly PlaceFeatures[];
  /** Only for what is rare: contents of several numbers. */
  readonly features: (content: number) => PersonFeatures;
};

/** As `CodedContents.sexes` has it. */
export function sexCode(sex: PersonFeatures['sex']): number {
  return sex === undefined ? 0 : sex === 'female' ? 1 : 2;
}
