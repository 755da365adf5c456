import { parseArgs } from 'node:util';

import type { Config } from '../config.ts';
import { endSessions } from '../identity/sessions/end-sessions.ts';
import { openKeys } from '../keys/open-keys.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { systemClock } from '../shared/clock.ts';
import { randomIds } from '../shared/ids.ts';
import { createStore } from '../store/create-store.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';

/**
 * `mast sessions end --all | --organisation <code>`: signs everybody out at once, of one organisation or of all, whatever they are doing: for a stolen key store, a
 * breach, a sign-in that must not be trusted. Exit code 2 when it is not said whose.
 */
export async function endAllSessions(config: Config, databaseUrl: string, words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { all: { type: 'boolean' }, organisation: { type: 'string' } } });
  if (positionals[0] !== 'end' || (values.all === true) === (values.organisation !== undefined)) {
    console.log('mast sessions end --all | --organisation <code>');
    return 2;
  }
  const store = createStore({ connectionString: databaseUrl, max: 1 });
  try {
    const keys = await openKeys(config.keysFolder, { environment: config.environment });
    const organisations = (await store.tx({ readOnly: true }, (db) => db.rows(selectOrganisations, []))).filter(({ code }) => values.all === true || code === values.organisation);
    if (organisations.length === 0) {
      console.log('no such organisation');
      return 1;
    }
    let ended = 0;
    for (const { organisationId } of organisations) {
      const scope = { organisationId: organisationId as OrganisationId };
      ended += await endSessions({ store, keys, clock: systemClock, ids: randomIds }, scope, 'operator', scope);
    }
    console.log(`${ended} sessions ended, of ${organisations.length} organisations`);
    return 0;
  } finally {
    await store.close();
  }
}
