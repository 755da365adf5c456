import { toldAgain } from './changed-patients.ts';
import { goneSince } from './deletions.ts';
import { Draft } from './draft.ts';
import type { Drafted } from './pages.ts';
import type { Run } from './run.ts';

/**
 * Patients whose records are gone since the feed's position, from `_history`. Their activities may stand on without them: each is looked at again, finds nobody to tell of, and what was sent of it goes.
 * Errors: those of `deletions`.
 */
export async function* deletedPatients(run: Run): AsyncGenerator<Drafted, void, void> {
  for await (const gone of goneSince(run, 'Patient')) {
    const draft = new Draft();
    for (const { id } of gone) {
      run.lookup.drop(`Patient/${id}`);
      draft.patient();
    }
    yield* toldAgain(run, gone.map(({ id }) => id));
    yield { draft, at: run.at };
  }
  yield { draft: new Draft(), at: run.at };
}
