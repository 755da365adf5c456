import type { FeedId, OrganisationId } from '../shared/brands.ts';
import type { ColumnPlaces } from './template-columns.ts';

/** A stretch of whole rows of a file. */
export type Chunk = { readonly file: number; readonly offset: number; readonly bytes: number; /** Number of its first row among all files. */ readonly firstRow: number; readonly rows: number };

/** What becomes of rows whose reference stands on several of them: the first counts, at the highest level that any asks for, and none where one is never-load. */
export type Fate = { readonly firstRow: number; readonly level: 0 | 1 | 2; readonly isNeverLoad: boolean };

/** One file to load, looked through once. */
export type LoadFile = {
  readonly path: string;
  readonly name: string;
  readonly mode: 'full';
  readonly organisationId: OrganisationId;
  /** Place of the organisation in the load's list. */
  readonly organisation: number;
  readonly feedId: FeedId;
  /** The feed lists a person once. */
  readonly isUnique: boolean;
  readonly columns: ColumnPlaces;
  /** The number of its first row among all files, and how many it has. */
  readonly firstRow: number;
  readonly rows: number;
  readonly fates: ReadonlyMap<string, Fate>;
};
