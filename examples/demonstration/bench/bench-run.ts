import type { IngestFigures } from './ingest-bench.ts';
import type { Machine } from './machine.ts';
import type { MatchFigures } from './match-bench.ts';
import type { SearchFigures } from './search-bench.ts';

/** What one run writes to its file. Milliseconds, bytes and rows; shares from 0 to 1. */
export type BenchRun = {
  at: string;
  machine: Machine & { postgres: string };
  population: { seed: number; today: string; records: number; people: number; households: number };
  databaseBytes: number;
  ingest: IngestFigures;
  search: SearchFigures;
  match: MatchFigures;
};
