import { keyCheck } from '../keys/key-check.ts';
import type { Keys } from '../keys/keys.ts';
import { requireSameKeys } from '../keys/require-same-keys.ts';
import { codeSystemOf } from '../people/code-system.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { Ids } from '../shared/ids.ts';
import { MastError } from '../shared/mast-error.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { matchingVersion } from '../rematch/matching-version.ts';
import { insertEnvironment } from '../store/sql/insert-environment.ts';
import { saveFeed } from '../store/sql/save-feed.ts';
import { saveMatching } from '../store/sql/save-matching.ts';
import { saveOrganisation } from '../store/sql/save-organisation.ts';
import { selectEnvironment } from '../store/sql/select-environment.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';
import { setOwn } from '../store/sql/set-own.ts';
import type { Db, Store } from '../store/store.ts';
import { checkSetup } from './check-setup.ts';
import type { OrganisationIds } from './organisation-ids.ts';
import { idOf } from './organisation-ids.ts';
import { saveAccounts } from './save-accounts.ts';
import { saveAgreements } from './save-agreements.ts';
import { saveClients } from './save-clients.ts';
import { saveConnections } from './save-connections.ts';
import type { SetupFault } from './setup-fault.ts';
import type { Setup } from './setup-schema.ts';

/** The store runs as the owner of the schema: the service's own role may not change who takes part. */
export type SetupWorld = { readonly store: Store; readonly keys: Keys; readonly ids: Ids };

/** How many of each the file holds; all of them stand in the database now. */
export type SetupSummary = { readonly organisations: number; readonly feeds: number; readonly agreements: number; readonly accounts: number; readonly hosts: number; readonly connectorClients: number };

/**
 * Applies a declarative setup: everything in the file is entered or brought up to date, in one transaction; applying it again changes nothing.
 * What is not in the file stays, except that clients and accounts have just the feeds and hosts given here. An agreement's version is entered once and never changed. Organisations and
 * accounts keep their ids, accounts their role and their state. An organisation's keys are made before its first row; names, e-mails and staff ids are sealed.
 *
 * Fails, changing nothing, with every fault of the file, with `new-version` where terms differ from those of the version that stands here, or with `environment` when the database is stamped as another world's. Rejects with MastError
 * `keys-mismatch` when it was set up with other keys, and with `keys-missing` when an organisation that it holds has no key any more: a new one would
 * not open its rows.
 */
export async function applySetup(world: SetupWorld, input: unknown): Promise<Result<SetupSummary, readonly SetupFault[]>> {
  const checked = checkSetup(input);
  if (!checked.ok) return checked;
  const setup = checked.value;
  const stamped = await world.store.tx({ readOnly: true }, async (db) => ({ environment: await db.one(selectEnvironment, []), organisations: await db.rows(selectOrganisations, []) }));
  if (stamped.environment !== undefined && stamped.environment.kind !== setup.environment) return failed([{ pointer: '/environment', rule: 'environment' }]);
  if (stamped.environment !== undefined) requireSameKeys(world.keys, stamped.environment.keyCheck);

  const left = new Set(stamped.organisations.flatMap(({ code, hasLeft }) => (hasLeft ? [code] : [])));
  const gone = setup.organisations.flatMap(({ code }, at) => (left.has(code) ? [{ pointer: `/organisations/${at}/code`, rule: 'has-left' }] : []));
  if (gone.length > 0) return failed(gone);
  const known = new Map(stamped.organisations.map(({ code, organisationId }) => [code, organisationId as OrganisationId]));
  for (const { code } of setup.organisations) {
    const held = known.get(code);
    if (held === undefined) known.set(code, await enter(world));
    else requireKey(world.keys, held);
  }

  const written = await writeAll(world, setup, known);
  if (written.length > 0) return failed(written);
  return ok({
    organisations: setup.organisations.length,
    feeds: setup.feeds.length,
    agreements: setup.agreements.length,
    accounts: setup.accounts.length,
    hosts: setup.hosts.length,
    connectorClients: setup.connectorClients.length,
  });
}

/** What breaks off a setup once rows of it are written. */
class Faulty extends Error {
  readonly faults: readonly SetupFault[];
  constructor(faults: readonly SetupFault[]) {
    super('setup');
    this.faults = faults;
  }
}

/** All of it, or nothing and the faults that only the database shows. */
async function writeAll(world: SetupWorld, setup: Setup, known: OrganisationIds): Promise<readonly SetupFault[]> {
  try {
    await world.store.tx({}, async (db) => {
      await db.run(insertEnvironment, [setup.environment, keyCheck(world.keys)]);
      // Another setup may have stamped it first, with keys of its own.
      const stamp = await db.one(selectEnvironment, []);
      if (stamp?.kind !== setup.environment) throw new MastError('environment-mismatch', { configured: setup.environment, database: stamp?.kind ?? 'unstamped' });
      requireSameKeys(world.keys, stamp.keyCheck);
      await db.run(saveMatching, [matchingVersion]);
      await saveOrganisations(db, setup, known);
      const faults = await saveAgreements(db, setup.agreements, known);
      if (faults.length > 0) throw new Faulty(faults);
      await saveClients(db, setup, known);
      await saveConnections(db, world.keys, setup.connections ?? [], known);
      await saveAccounts(db, world, setup.accounts, known);
    });
    return [];
  } catch (error) {
    if (error instanceof Faulty) return error.faults;
    throw error;
  }
}

/** A new organisation's id; its keys are made before its first row. */
async function enter({ ids, keys }: SetupWorld): Promise<OrganisationId> {
  const organisation = ids.uuid() as OrganisationId;
  await keys.ensureOrganisation(organisation);
  return organisation;
}

function requireKey(keys: Keys, organisation: OrganisationId): void {
  try {
    keys.seal(organisation, 'setup', 'probe', null);
  } catch (cause) {
    throw new MastError('keys-missing', { organisation }, cause);
  }
}

async function saveOrganisations(db: Db, setup: Setup, ids: OrganisationIds): Promise<void> {
  for (const { code, codeSystem, name, sector, nation, role } of setup.organisations) {
    const id = idOf(ids, code);
    await db.run(setOwn, [id]);
    await db.run(saveOrganisation, [id, code, codeSystem ?? codeSystemOf(code), name.en, name.cy, sector, nation, role]);
    for (const feed of setup.feeds.filter(({ organisation }) => organisation === code)) {
      await db.run(saveFeed, [id, feed.feedId, feed.name.en, feed.name.cy, feed.service, feed.mode, feed.expectEveryHours, JSON.stringify(feed.doesNotShare), feed.uniquePeople ?? false]);
    }
  }
}
