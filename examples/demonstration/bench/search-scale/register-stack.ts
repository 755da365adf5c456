import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { RegisterWish } from '@mast/example-population';
import { writeRegisters } from '@mast/example-population';

import { runOnce } from '../../src/operator.ts';
import { type SigningKey, signingKey } from '../../src/secrets.ts';
import { startStack } from '../../src/stack.ts';
import { benchFolder } from '../bench-folder.ts';
import { registerSetup } from './register-setup.ts';

export type RegisterWishes = { records: number; seed: number; today: string; portBase: number } & Pick<RegisterWish, 'errorMultiplier' | 'nhsNumbers'>;
/** The first load: how long it took, the CPU time of its threads and the most memory they held. */
export type Loaded = { seconds: number; cpuSeconds: number; peakMemoryMb: number };
export type RegisterStack = {
  coreUrl: string;
  ownerUrl: string;
  keysFolder: string;
  /** Where the embedded server's files lie; its process is named there. */
  dataFolder: string | undefined;
  /** Source, reference and person of every record. */
  truthFile: string;
  origin: string;
  host: SigningKey;
  connector: SigningKey;
  records: number;
  loaded: Loaded;
  stop(): Promise<void>;
};

/**
 * The database and the core API as `npm start` runs them, filled by `mast load` with a population of eight agencies' registers. Everything lies in a temporary folder
 * that {@link RegisterStack.stop} removes. Throws when one of the ports is taken.
 */
export async function startRegisterStack(wish: RegisterWishes, say: (line: string) => void): Promise<RegisterStack> {
  const { ports, folder, folders, remove } = await benchFolder(wish.portBase);
  try {
    const origin = `http://127.0.0.1:${ports.caseSystem}`;
    const [host, connector] = await Promise.all([signingKey(folders.secrets, 'bench-host'), signingKey(folders.secrets, 'bench-connector')]);
    say(`writing ${wish.records} records`);
    const files = join(folder, 'registers');
    const { rows } = writeRegisters(files, { profile: 'agencies', withoutPlaceholders: true, records: wish.records, seed: wish.seed, today: wish.today, errorMultiplier: wish.errorMultiplier, nhsNumbers: wish.nhsNumbers });
    const setup = registerSetup({ origin, hostKey: host.publicJwk, connectorKey: connector.publicJwk, validFrom: '2026-01-01' });
    const stack = await startStack({ folders, ports, setup, parts: () => [], progress: { step: say, count: () => undefined, endCount: () => undefined } });
    const stop = async (): Promise<void> => {
      await stack.stop();
      await remove();
    };
    try {
      say('mast load');
      const environment = { MAST_ENVIRONMENT: 'demonstration', MAST_HOME: folders.mast, MAST_KEYS: folders.keys, MAST_PORT_BASE: String(ports.core), MAST_OWNER_DATABASE_URL: stack.databaseUrl, DATABASE_URL: stack.appDatabaseUrl };
      const told = await runOnce(fileURLToPath(import.meta.resolve('@mast/core-api/cli')), ['load', '--dir', files], environment);
      const { seconds, cpuSeconds, peakMemoryMb } = JSON.parse(told) as Loaded;
      const { coreUrl, databaseUrl: ownerUrl, dataFolder } = stack;
      return { coreUrl, ownerUrl, keysFolder: folders.keys, dataFolder, truthFile: join(files, 'truth.csv'), origin, host, connector, records: rows, loaded: { seconds, cpuSeconds, peakMemoryMb }, stop };
    } catch (error) {
      await stack.stop();
      throw error;
    }
  } catch (error) {
    await remove();
    throw error;
  }
}
