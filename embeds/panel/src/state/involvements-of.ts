import type { Involvement } from '../core/wire.ts';
import type { Shown } from './panel-state.ts';

/** The involvements that a screen is about: the person's, or those of the places. */
export const involvementsOf = ({ person, answer }: Shown): Involvement[] => (person ? (person.involvements ?? []) : answer.places.flatMap((place) => place.involvements ?? []));
