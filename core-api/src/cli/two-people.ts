import { emailMac } from '../keys/email-mac.ts';
import type { Keys } from '../keys/keys.ts';
import { MastError } from '../shared/mast-error.ts';
import { selectGoverningAccount } from '../store/sql/select-governing-account.ts';
import type { Store } from '../store/store.ts';

/**
 * The accounts of the two people who answer for what an operator is about to do, by their e-mail addresses: each an active information-governance lead or administrator, and not
 * the same. Throws MastError `two-people-needed` with which of the two is none.
 */
export async function twoPeople(owner: Store, keys: Keys, askedBy: string, approvedBy: string): Promise<{ askedBy: string; approvedBy: string }> {
  const find = async (email: string, which: string): Promise<string> => {
    const [found] = await owner.tx({ readOnly: true }, (db) => db.rows(selectGoverningAccount, [emailMac(keys, email)]));
    if (found === undefined) throw new MastError('two-people-needed', { unknown: which });
    return found.accountId;
  };
  const people = { askedBy: await find(askedBy, 'asked-by'), approvedBy: await find(approvedBy, 'approved-by') };
  if (people.askedBy === people.approvedBy) throw new MastError('two-people-needed', { same: true });
  return people;
}
