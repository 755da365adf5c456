import type { Day } from '../../calendar/days.ts';
import type { Culture } from '../../names/culture.ts';

/** What a population is made of. */
export type Setting = {
  seed: number;
  today: Day;
  /** Weights per thousand of every tradition but Welsh and English, which share the rest by the nation of the town. */
  minorities: readonly (readonly [Culture, number])[];
  /** Share of households that moved in the last `movedWithin` days, and of grown children who left alone. */
  moved: number;
  left: number;
  movedWithin: number;
  /** Households with twins per thousand. */
  twins: number;
  /** Of so many estates one has a hall of residence; 0 for none. */
  hallEvery: number;
  /** Number of dwellings that the population spreads over, so that earlier homes are inside it. */
  slots: number;
};
