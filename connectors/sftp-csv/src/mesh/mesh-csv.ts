import { constants } from 'node:fs';
import { access } from 'node:fs/promises';

import type { CheckedCapability, Connector } from '@mast/connector-kit';
import { readMailbox } from '@mast/connector-kit/intake';

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
    await tried('read-inbox', mesh.inbox, constants.R_OK | constants.W_OK | constants.X_OK),
    await tried('write-outbox', mesh.outbox, constants.W_OK | constants.X_OK),
  ],
  // A look leaves everything where it is.
  discover: (context) => discoverFiles(context, createMeshMailbox(context.config, context.log, true)),
  read: (context, cursor) => readMailbox(context, cursor, createMeshMailbox(context.config, context.log, context.preview === true), csvFormat(context.config)),
};

async function tried(capability: string, folder: string, mode: number): Promise<CheckedCapability> {
  try {
    await access(folder, mode);
    return { capability, ok: true };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { capability, ok: false, code: isMissing ? 'mesh-folder-missing' : 'mesh-folder-denied' };
  }
}
