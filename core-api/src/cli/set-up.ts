import { readFileSync } from 'node:fs';

import type { Config } from '../config.ts';
import { openKeys } from '../keys/open-keys.ts';
import { randomIds } from '../shared/ids.ts';
import type { Result } from '../shared/result.ts';
import type { SetupSummary } from '../setup/apply-setup.ts';
import { applySetup } from '../setup/apply-setup.ts';
import type { SetupFault } from '../setup/setup-fault.ts';
import { migrate } from '../store/migrate.ts';
import { createStore } from '../store/create-store.ts';
import { selectEnvironment } from '../store/sql/select-environment.ts';
import { admitService } from './admit-service.ts';

/**
 * Migrates, lets the service in, then applies the setup file as the owner. The file's environment must be this process's. The key store is made with
 * the first setup of a database and never again: afterwards one that is not there is refused (MastError `keys-missing`), and so is another (`keys-mismatch`).
 */
export async function setUp(config: Config, ownerUrl: string, file: string): Promise<Result<SetupSummary, readonly SetupFault[]>> {
  const input = JSON.parse(readFileSync(file, 'utf8')) as { environment?: unknown };
  if (input.environment !== config.environment) return { ok: false, failure: [{ pointer: '/environment', rule: 'environment' }] };
  await migrate(ownerUrl);
  await admitService(ownerUrl, config.databaseUrl);
  const store = createStore({ connectionString: ownerUrl, max: 2 });
  try {
    const stamp = await store.tx({ readOnly: true }, (db) => db.one(selectEnvironment, []));
    const keys = await openKeys(config.keysFolder, { environment: config.environment, make: stamp === undefined });
    return await applySetup({ store, keys, ids: randomIds }, input);
  } finally {
    await store.close();
  }
}
