import type { Broken } from './alter.ts';
import { brokenDiscoveries } from './broken-discover.ts';
import { brokenAnswers, brokenProcesses } from './broken-faults.ts';
import { brokenChanges, brokenListings } from './broken-listings.ts';
import { brokenReads } from './broken-read.ts';
import { brokenRows } from './broken-rows.ts';
import { brokenSpecs } from './broken-spec.ts';

/** For every check of connectors that read, by its id, a connector that breaks this promise and keeps all others. */
export const broken: Readonly<Record<string, Broken>> = {
  ...brokenSpecs, ...brokenDiscoveries, ...brokenReads, ...brokenListings, ...brokenChanges, ...brokenRows, ...brokenAnswers, ...brokenProcesses,
};
