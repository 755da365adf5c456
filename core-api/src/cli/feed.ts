import { suspensionSchema } from '../agreements/feed-suspension-schema.ts';
import { reopenFeed } from '../agreements/reopen-feed.ts';
import { suspendFeed } from '../agreements/suspend-feed.ts';
import type { Config } from '../config.ts';
import type { Core } from '../core.ts';
import { operatorOf } from '../people/operator.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import type { Log } from '../shared/log.ts';
import { selectFeed } from '../store/sql/select-feed.ts';
import { selectOrganisationByCode } from '../store/sql/select-organisation-by-code.ts';
import { selectOwnFeeds } from '../store/sql/select-own-feeds.ts';
import type { OpenDatabase } from './open-database.ts';
import type { OperatorWorld } from './operator-world.ts';
import { inOperatorWorld } from './operator-world.ts';
import { readWords } from './read-words.ts';
import { tellRefusal, tellResult } from './tell-result.ts';
import { twoOfOrganisation } from './two-of-organisation.ts';

const usage = `mast feed list --organisation <code>
mast feed show --organisation <code> --feed <id>
mast feed suspend --organisation <code> --feed <id> --reason ${suspensionSchema.shape.reason.options.join('|')}
mast feed reopen --organisation <code> --feed <id> --asked-by <e-mail> --approved-by <e-mail>`;

/**
 * `mast feed`: how the feeds of an organisation stand, for one that cannot help itself. A feed is taken out of every answer at once, by the operator alone; it is let in again for two of the organisation's
 * own information-governance leads or administrators, who differ, as by the API. Every act is in its audit trail. Exit code 0 done, 1 refused, 2 not understood.
 */
export async function feed(config: Config, database: OpenDatabase, log: Log, [word = '', ...rest]: readonly string[]): Promise<number> {
  const said = readWords(rest, ['organisation', 'feed', 'reason', 'asked-by', 'approved-by']);
  const reason = suspensionSchema.safeParse({ reason: said?.reason });
  const isUnderstood =
    said?.organisation !== undefined &&
    (word === 'list' ||
      (said.feed !== undefined && (word === 'show' || (word === 'suspend' && reason.success) || (word === 'reopen' && said['asked-by'] !== undefined && said['approved-by'] !== undefined))));
  if (!isUnderstood) {
    console.log(usage);
    return 2;
  }
  return inOperatorWorld(config, database, log, async (world) => {
    const { core } = world;
    const organisation = await core.store.tx({ readOnly: true }, (db) => db.one(selectOrganisationByCode, [said.organisation ?? '']));
    if (organisation === undefined) return tellRefusal({ code: 'not-found' });
    const organisationId = organisation.organisationId as OrganisationId;
    const feedId = (said.feed ?? '') as FeedId;
    if (word === 'list') return list(core, organisationId);
    if (word === 'show') return show(core, organisationId, feedId);
    if (word === 'reopen') return reopen(world, organisationId, feedId, said['asked-by'] ?? '', said['approved-by'] ?? '');
    return reason.success ? tellResult(await suspendFeed(core, operatorOf(organisationId), feedId, reason.data)) : 2;
  });
}

async function list(core: Core, organisationId: OrganisationId): Promise<number> {
  const feeds = await core.store.tx({ own: organisationId, readOnly: true }, (db) => db.rows(selectOwnFeeds, [organisationId]));
  for (const { feedId } of feeds) await show(core, organisationId, feedId);
  return 0;
}

async function show(core: Core, organisationId: OrganisationId, feedId: string): Promise<number> {
  const found = await core.store.tx({ own: organisationId, readOnly: true }, (db) => db.one(selectFeed, [organisationId, feedId]));
  if (found === undefined) return tellRefusal({ code: 'not-found' });
  console.log(`${feedId}  ${found.status.padEnd(9)}  last good ${found.lastGood?.toISOString() ?? 'never'}  batch ${found.sequence}  ${found.liveRecords} records`);
  return 0;
}

/** Both words in a row, each as the account it is of: the same statements as by the API, so that the database holds that they differ. */
async function reopen(world: OperatorWorld, organisationId: OrganisationId, feedId: FeedId, askedBy: string, approvedBy: string): Promise<number> {
  const { asking, approving } = await twoOfOrganisation(world, organisationId, { askedBy, approvedBy });
  const asked = await reopenFeed(world.core, asking, feedId);
  if (!asked.ok && asked.failure.code !== 'two-people-needed') return tellResult(asked);
  return asked.ok && asked.value.state === 'active' ? tellResult(asked) : tellResult(await reopenFeed(world.core, approving, feedId));
}
