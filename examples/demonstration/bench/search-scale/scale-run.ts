import type { Machine } from '../machine.ts';
import type { Percentiles } from '../percentiles.ts';
import type { Ingested } from './measure-ingest.ts';
import type { Linkage } from './measure-linkage.ts';
import type { Loaded } from './register-stack.ts';

/** One round of searches. CPU in milliseconds for each answer, of the service and of all of PostgreSQL; undefined where the system does not tell. */
export type ScaleRound = {
  clients: number;
  whileIngesting: boolean;
  searches: number;
  answersPerSecond: number;
  searchMs: Percentiles;
  cpuMs: { node: number; postgres: number } | undefined;
  /** Audit leaves that the round wrote. */
  auditLeaves: number;
};

/** How often the person asked about was among those shown. `answerable`: of those of whom some record has the birth date or the postcode that is asked by. */
export type RecallOf = { asked: number; found: number; recall: number; answerable: number; recallOfAnswerable: number; strangersShown: number };

/** One size of the store. */
export type ScaleSize = {
  records: number;
  databaseBytes: number;
  loaded: Loaded;
  linkage: Linkage;
  rounds: readonly ScaleRound[];
  /** p99 of one client while a feed is ingested, over p99 of one client alone. */
  p99WhileIngestingToIdle: number;
  ingestedMeanwhile: { rows: number; rowsPerSecond: number };
  /** Ingest with nobody searching, of people whom the store does not know; and of a day's mix, in which most are known (`knownShare`). */
  ingest: Ingested;
  ingestMixed: Ingested;
  recall: Readonly<Record<string, RecallOf>>;
};

/** What one run of the search bench prints. */
export type ScaleRun = {
  at: string;
  machine: Machine & { postgres: string };
  how: string;
  seed: number;
  today: string;
  sizes: readonly ScaleSize[];
  /** p99 of one client at the largest size over that at the smallest. */
  p99LargestToSmallest: number;
};
