import type { ConnectorContext } from '@mast/connector-kit';

import type { Terms } from '../mapping/map-row.ts';
import type { createCursors } from './reading-cursor.ts';
import type { RowMemory } from './row-memory.ts';
import type { Snapshot } from './snapshot.ts';

/** Everything that one reading by comparison works with. */
export type Reading = {
  readonly context: ConnectorContext<{ readonly pageRows: number }>;
  readonly terms: Terms;
  readonly memory: RowMemory;
  readonly snapshot: Snapshot;
  readonly cursors: ReturnType<typeof createCursors>;
};
