import type { ProblemKind } from '../core/panel-problem.ts';
import type { ProblemWords } from './problem-words.ts';
import type { words } from './english.ts';

type English = typeof words;

/** The keys of the English catalogue with the same parameters: what every other language must give, or the build fails. */
export type Strings = { readonly [Key in keyof English]: English[Key] extends (...values: infer Values) => string ? (...values: Values) => string : string };

/** One language whole: its words, its months (January first), its names for service codes, and what it says where there is no answer. */
export type Catalogue = { words: Strings; months: readonly string[]; services: Readonly<Record<string, string>>; problems: Readonly<Record<ProblemKind, ProblemWords>> };
