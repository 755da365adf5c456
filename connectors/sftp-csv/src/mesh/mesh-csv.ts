import { constants } from 'node:fs';

import type { Connector } from '@mast/connector-kit';
import { readMailbox, triedFolder } from '@mast/connector-kit/intake';

import { meshCsvConfig } from '../config.ts';
import type { MeshCsvConfig } from '../config.ts';
import { csvFormat } from '../csv-format.ts';
import { discoverFiles } from '../discover-files.ts';
import { createMeshMailbox } from './mesh-mailbox.ts';

/** Reads a partner's CSV files that came over MESH, from the folders of a MESH client, and answers each by MESH (README). It opens no connection itself. */
export const meshCsv: Connector<MeshCsvConfig> & Required<Pick<Connector<MeshCsvConfig>, 'read' | 'hosts' | 'discover'>> = {
  id: 'mesh-csv',
  config: meshCsvConfig,
  delivers: { modes: ['full', 'delta'], deletes: ['explicit', 'by-absence'], drift: 'connector' },
  hosts: () => [],
  check: async ({ config: { mesh } }) => [
    await triedFolder('read-inbox', mesh.inbox, constants.R_OK | constants.W_OK, 'mesh-folder'),
    await triedFolder('write-outbox', mesh.outbox, constants.W_OK, 'mesh-folder'),
  ],
  // A look leaves everything where it is.
  discover: (context) => discoverFiles(context, createMeshMailbox(context.config, context.log, true)),
  read: (context, cursor) => readMailbox(context, cursor, createMeshMailbox(context.config, context.log, context.preview === true), csvFormat(context.config)),
};
