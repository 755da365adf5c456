import type { Config } from '../config.ts';
import { openKeys } from '../keys/open-keys.ts';
import { requireSameKeys } from '../keys/require-same-keys.ts';
import { openNotices } from '../mail/send-round.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { systemClock } from '../shared/clock.ts';
import { MastError } from '../shared/mast-error.ts';
import { matchingVersion } from '../rematch/matching-version.ts';
import { readMigrations } from '../store/migrations.ts';
import { selectEnvironment } from '../store/sql/select-environment.ts';
import { selectMayAudit } from '../store/sql/select-may-audit.ts';
import { selectLookEpoch } from '../store/sql/select-look-epoch.ts';
import { selectMatching } from '../store/sql/select-matching.ts';
import { selectMigrations } from '../store/sql/select-migrations.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';
import { selectServerFacts } from '../store/sql/select-server-facts.ts';
import type { Store } from '../store/store.ts';
import type { Check } from './check.ts';
import { listCatalogue } from './gateways.ts';
import { outsideChecks } from './outside-checks.ts';
import { startFault } from './start-faults.ts';

/** PostgreSQL releases that are tested (DESIGN section 3). */
const oldestServer = 16;

/** Looks at an installation from the service's side and says what is wrong with it; changes nothing. */
export async function doctor(config: Config, store: Store): Promise<Check[]> {
  return [...(await databaseChecks(config, store)), ...(await keyChecks(config, store)), await matchingCheck(store), await lookUpKeysCheck(store), catalogueCheck(config), await mailCheck(config, store), ...(await outsideChecks(config))];
}

async function databaseChecks(config: Config, store: Store): Promise<Check[]> {
  try {
    const { facts, environment, migrations, audit } = await store.tx({ readOnly: true }, async (db) => ({
      facts: await db.one(selectServerFacts, []),
      environment: await db.one(selectEnvironment, []),
      migrations: await db.rows(selectMigrations, []),
      audit: await db.one(selectMayAudit, []),
    }));
    const known = readMigrations();
    const current = known.length === migrations.length && known.every((migration, at) => migration.sha256 === migrations[at]?.sha256);
    return [
      { name: 'database', ok: (facts?.version ?? 0) >= oldestServer, found: `PostgreSQL ${facts?.version}` },
      { name: 'schema', ok: current, found: `${migrations.length} of ${known.length} migrations${current ? '' : ', not those of this program'}` },
      { name: 'environment', ok: environment?.kind === config.environment, found: environment?.kind ?? 'not set up' },
      { name: 'service role', ok: facts?.tooMighty === false, found: facts?.tooMighty === false ? 'owns nothing, bypasses nothing' : 'has rights it must not have' },
      { name: 'row security', ok: facts?.unforced === 0, found: `${facts?.unforced} tables without` },
      { name: 'audit', ok: audit?.mayAudit === true, found: audit?.mayAudit === true ? 'can be written' : 'cannot be written: every search will answer 503' },
    ];
  } catch (error) {
    return [{ name: 'database', ok: false, found: error instanceof Error ? error.message : 'unknown' }];
  }
}

async function matchingCheck(store: Store): Promise<Check> {
  try {
    const stored = await store.tx({ readOnly: true }, (db) => db.one(selectMatching, []));
    const isSame = stored?.version === matchingVersion;
    return { name: 'matching', ok: isSame, found: isSame ? `as this program matches, ${matchingVersion}` : `matched as ${stored?.version ?? 'nobody noted'}, this program is ${matchingVersion}: ${startFault('matching-changed') ?? ''}` };
  } catch (error) {
    return { name: 'matching', ok: false, found: error instanceof Error ? error.message : 'unknown' };
  }
}

/** Told, not counted as a fault: no release makes look-up keys anew (docs/leaving.md). */
async function lookUpKeysCheck(store: Store): Promise<Check> {
  try {
    const state = await store.tx({ readOnly: true }, (db) => db.one(selectLookEpoch, []));
    const due = state?.dueSince ?? undefined;
    return { name: 'look-up keys', ok: true, found: due === undefined ? 'nobody has left who shared them' : `due to be made anew since ${due.toISOString().slice(0, 10)}, for ${state?.leavers} that left; see docs/leaving.md` };
  } catch (error) {
    return { name: 'look-up keys', ok: false, found: error instanceof Error ? error.message : 'unknown' };
  }
}

async function mailCheck(config: Config, store: Store): Promise<Check> {
  try {
    const { waiting, dead } = await openNotices(store, systemClock.now());
    const way = config.mail === undefined ? 'no mail server (MAST_SMTP_URL): notices wait' : config.mail.kind === 'files' ? 'written to files' : 'by SMTP';
    return { name: 'mail', ok: dead === 0 && (config.mail !== undefined || waiting === 0), found: `${way}; ${waiting} waiting, ${dead} dead${dead === 0 ? '' : ': somebody was not told something, see the table notice and docs/desk.md'}` };
  } catch (error) {
    return { name: 'mail', ok: false, found: error instanceof Error ? error.message : 'unknown' };
  }
}

function catalogueCheck(config: Config): Check {
  try {
    const { lines, exitCode } = listCatalogue(config);
    return { name: 'gateways', ok: exitCode === 0, found: lines.at(-1) ?? '' };
  } catch (error) {
    return { name: 'gateways', ok: false, found: error instanceof MastError ? `${error.code} ${JSON.stringify(error.internal)}` : 'unknown' };
  }
}

async function keyChecks(config: Config, store: Store): Promise<Check[]> {
  try {
    const keys = await openKeys(config.keysFolder, { environment: config.environment });
    const { stamp, organisations } = await store.tx({ readOnly: true }, async (db) => ({ stamp: await db.one(selectEnvironment, []), organisations: await db.rows(selectOrganisations, []) }));
    if (stamp !== undefined) requireSameKeys(keys, stamp.keyCheck);
    const present = organisations.filter(({ hasLeft }) => !hasLeft);
    const without = present.filter(({ organisationId }) => !opens(() => keys.seal(organisationId as OrganisationId, 'doctor', 'doctor', null)));
    return [
      { name: 'key store', ok: true, found: stamp === undefined ? 'private, of this environment' : 'private, of this environment and database' },
      { name: 'organisation keys', ok: without.length === 0, found: `${present.length - without.length} of ${present.length}${without.map(({ code }) => `, none for ${code}`).join('')}` },
    ];
  } catch (error) {
    return [{ name: 'key store', ok: false, found: error instanceof Error ? [error.message, startFault(error.message)].filter((text) => text !== undefined).join(': ') : 'unknown' }];
  }
}

function opens(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
