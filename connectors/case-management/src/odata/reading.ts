import type { ConnectorContext } from '@mast/connector-kit';

import type { RowMemory } from '../comparison/row-memory.ts';
import type { OdataConfig } from '../config.ts';
import type { Terms } from '../mapping/map-row.ts';
import type { Session } from './session.ts';

/** Everything that one reading of an OData service works with. */
export type OdataReading = { readonly context: ConnectorContext<OdataConfig>; readonly session: Session; readonly memory: RowMemory; readonly terms: Terms; readonly columns: readonly string[] };

/** More rows than this do not fit a batch of core-api. */
export const mostItems = 1_000;
