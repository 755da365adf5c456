import type { Connector } from '@mast/connector-kit';

import { check } from './check.ts';
import { fhirConfig } from './config.ts';
import type { FhirConfig } from './config.ts';
import { discover } from './discover.ts';
import { hostsOf } from './hosts-of.ts';
import { hints } from './hints.ts';
import { readChanges } from './poll/read-changes.ts';

/** Reads what changed on a FHIR R4 server, by UK Core (README). */
export const fhir: Connector<FhirConfig> = {
  id: 'fhir',
  config: fhirConfig,
  delivers: { modes: ['delta'], deletes: ['explicit'] },
  hosts: hostsOf,
  check,
  discover,
  read: readChanges,
  hints,
};
