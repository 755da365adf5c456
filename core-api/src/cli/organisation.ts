import type { Config } from '../config.ts';
import { reopenSignIn } from '../identity/sign-in-policy/reopen-sign-in.ts';
import { readSignInPolicy } from '../identity/sign-in-policy/sign-in-policy.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { Log } from '../shared/log.ts';
import { selectOrganisationByCode } from '../store/sql/select-organisation-by-code.ts';
import type { OpenDatabase } from './open-database.ts';
import { inOperatorWorld } from './operator-world.ts';
import { readWords } from './read-words.ts';
import { tellRefusal } from './tell-result.ts';
import { twoOfOrganisation } from './two-of-organisation.ts';

const usage = `mast organisation show --organisation <code>
mast organisation reopen-sign-in --organisation <code> --asked-by <e-mail> --approved-by <e-mail>`;

/**
 * `mast organisation`: how the people of an organisation sign in, and the way back where its own sign-in was the only one and has failed (docs/sign-in.md). For two of its own information-governance leads or administrators, who differ; in
 * its audit trail. Exit code 0 done, 1 refused, 2 not understood.
 */
export async function organisationCommand(config: Config, database: OpenDatabase, log: Log, [word = '', ...rest]: readonly string[]): Promise<number> {
  const said = readWords(rest, ['organisation', 'asked-by', 'approved-by']);
  const { organisation: code, 'asked-by': askedBy, 'approved-by': approvedBy } = said ?? {};
  if (code === undefined || !(word === 'show' || (word === 'reopen-sign-in' && askedBy !== undefined && approvedBy !== undefined))) {
    console.log(usage);
    return 2;
  }
  return inOperatorWorld(config, database, log, async (world) => {
    const found = await world.core.store.tx({ readOnly: true }, (db) => db.one(selectOrganisationByCode, [code]));
    if (found === undefined) return tellRefusal({ code: 'not-found' });
    const organisationId = found.organisationId as OrganisationId;
    if (word === 'reopen-sign-in') {
      const done = await reopenSignIn(world.core, await twoOfOrganisation(world, organisationId, { askedBy: askedBy ?? '', approvedBy: approvedBy ?? '' }));
      console.log(done === 'reopened' ? `people of ${code} may sign in with password and second factor again` : `nothing was changed: ${code} has other ways in`);
    }
    console.log(JSON.stringify(await readSignInPolicy(world.core, organisationId)));
    return 0;
  });
}
