import { en as doing } from './doing.en.ts';
import { en as problems } from './problems.en.ts';
import { en as services } from './services.en.ts';
import { en as standing } from './standing.en.ts';
import { enMonths as months, en as strings } from './strings.en.ts';

/** All of the panel's English: a file of its own, loaded when it is first spoken. */
export const words = { ...strings, ...doing, ...standing };
export { months, problems, services };
