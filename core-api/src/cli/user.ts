import { readFileSync } from 'node:fs';

import type { UserPrincipal } from '../access/principal.ts';
import type { Config } from '../config.ts';
import type { Core } from '../core.ts';
import { closeAccount } from '../people/close-account.ts';
import { confirmAccount } from '../people/confirm-account.ts';
import { enterAccount, entrySchema } from '../people/enter-account.ts';
import { listUsers } from '../people/list-users.ts';
import { operatorOf } from '../people/operator.ts';
import { reinstateAccount, suspendAccount } from '../people/suspend-account.ts';
import type { Problem } from '../problem/problem.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { Log } from '../shared/log.ts';
import type { Result } from '../shared/result.ts';
import { ok } from '../shared/result.ts';
import { selectOrganisationByCode } from '../store/sql/select-organisation-by-code.ts';
import { readWords } from './read-words.ts';
import { withServiceCore } from './service-core.ts';
import { tellRefusal, tellResult } from './tell-result.ts';

type Act = (core: Core, operator: UserPrincipal, accountId: string) => Promise<Result<unknown, Problem>>;

/** What an operator does to one account; the reasons are those that an administrator would give. */
const acts: Readonly<Record<string, Act>> = {
  suspend: async (core, operator, accountId) => suspendAccount(core, operator, accountId, { reason: 'other' }),
  reinstate: async (core, operator, accountId) => reinstateAccount(core, operator, accountId, { reason: 'other' }),
  close: async (core, operator, accountId) => closeAccount(core, operator, accountId, { reason: 'no-need' }),
  confirm: confirmAccount,
};

/** `mast user`: runs as the service role, under row-level security. Prints ids, roles and states, no name and no address. Exit code 0 done, 1 refused, 2 not understood. */
export async function user(config: Config, appUrl: string, log: Log, words: readonly string[]): Promise<number> {
  const [word = '', ...rest] = words;
  const said = readWords(rest, ['file', 'organisation', 'account']);
  const entry = word === 'enter' && said?.file !== undefined ? entrySchema.safeParse(JSON.parse(readFileSync(said.file, 'utf8'))) : undefined;
  if (entry?.success === false) return tellRefusal({ code: 'invalid-request', errors: entry.error.issues.map(({ path, code }) => ({ pointer: `/${path.join('/')}`, rule: code })) });
  const code = entry?.data.organisation ?? said?.organisation;
  const act = Object.hasOwn(acts, word) ? acts[word] : undefined;
  const isUnderstood = entry !== undefined || (code !== undefined && (word === 'list' || (act !== undefined && said?.account !== undefined)));
  if (!isUnderstood || code === undefined) {
    console.log('mast user enter --file <json> | list --organisation <code> | suspend|reinstate|close|confirm --organisation <code> --account <id>');
    return 2;
  }
  return withServiceCore(config, appUrl, log, async (core) => {
    const organisation = await core.store.tx({ readOnly: true }, (db) => db.one(selectOrganisationByCode, [code]));
    if (organisation === undefined) return tellRefusal({ code: 'not-found' });
    const operator = operatorOf(organisation.organisationId as OrganisationId);
    if (entry?.data !== undefined) {
      const { organisation: _code, ...person } = entry.data;
      return tellResult(await enterAccount(core, operator, person));
    }
    return act === undefined ? list(core, operator) : tellResult(await act(core, operator, said?.account ?? ''));
  });
}

async function list(core: Core, operator: UserPrincipal): Promise<number> {
  for (let cursor: string | undefined; ; ) {
    const page = await listUsers(core, operator, cursor === undefined ? {} : { cursor });
    if (!page.ok) return tellRefusal(page.failure);
    for (const { accountId, role, status, confirmation, training } of page.value.users) console.log(`${accountId}  ${status.padEnd(9)}  ${role.padEnd(27)}  confirmation ${confirmation}, training ${training}`);
    if (page.value.nextCursor === null) return tellResult(ok('listed'));
    cursor = page.value.nextCursor;
  }
}
