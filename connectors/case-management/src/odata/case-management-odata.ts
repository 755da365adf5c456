import { hostOf } from '@mast/connector-kit';
import type { Connector } from '@mast/connector-kit';

import { odataConfig } from '../config.ts';
import type { OdataConfig } from '../config.ts';
import { checkOdata } from './check-odata.ts';
import { discoverOdata } from './discover-odata.ts';
import { readOdata } from './read-odata.ts';

/** Reads a case-management system's OData 4 service, whole and then by changes (README). */
export const caseManagementOdata: Connector<OdataConfig> = {
  id: 'case-management-odata',
  config: odataConfig,
  delivers: { modes: ['full', 'delta'], deletes: ['explicit', 'by-absence'] },
  hosts: ({ service, token }) => [hostOf(service.url), hostOf(token.url)],
  check: checkOdata,
  discover: discoverOdata,
  read: readOdata,
};
