import type { Connector } from '@mast/connector-kit';

import { readByComparison } from '../comparison/read-by-comparison.ts';
import { databaseConfig } from '../config.ts';
import type { DatabaseConfig } from '../config.ts';
import { columnsOf } from '../mapping/columns-of.ts';
import { londonDay } from '../mapping/read-day.ts';
import { mappingOf } from '../shapes/mapping-of.ts';
import { checkDatabase } from './check-database.ts';
import { discoverView } from './discover-view.ts';
import { openSnapshot } from './open-snapshot.ts';

/** Reads a case-management system's reporting database (PostgreSQL) by a declared view, and tells what changed (README). */
export const caseManagement: Connector<DatabaseConfig> = {
  id: 'case-management',
  config: databaseConfig,
  delivers: { modes: ['full', 'delta'], deletes: ['explicit', 'by-absence'] },
  hosts: ({ database: { host, port } }) => [{ host, port }],
  check: checkDatabase,
  discover: discoverView,
  read: (context, cursor) => {
    const { config, clock, signal } = context;
    const mapping = mappingOf(config);
    const terms = { mapping, agreement: config.agreement, contacts: config.contacts, today: londonDay(clock.now()) };
    return readByComparison(context, cursor, terms, () => openSnapshot(config.database, { key: mapping.key, columns: columnsOf(mapping), pieceRows: config.pageRows }, signal));
  },
};
