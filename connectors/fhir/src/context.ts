import type { ConnectorContext } from '@mast/connector-kit';

import type { FhirConfig } from './config.ts';

/** What the kit hands to this connector. */
export type Context = ConnectorContext<FhirConfig>;
