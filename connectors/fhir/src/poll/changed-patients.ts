import { readResource } from '../resources/read-resource.ts';
import { patientsOf } from '../resources/references.ts';
import { changedMatches } from './changed-matches.ts';
import { Draft } from './draft.ts';
import type { Drafted } from './pages.ts';
import { rawResource } from './raw-resource.ts';
import type { Run } from './run.ts';
import { readFrom, readTo } from './read-to.ts';
import { walk } from './walk.ts';

/** Patients whose activities are asked for together: an address stays well below 2,000 characters. */
const mostTogether = 20;

/**
 * Everything about each patient whose record changed is told again: names, addresses and restrictions stand in the records of their activities. Read before the activities, so that what is new of both
 * travels once.
 */
export async function* changedPatients(run: Run): AsyncGenerator<Drafted, void, void> {
  for await (const { changed, draft } of patientPages(run)) {
    yield* toldAgain(run, changed);
    yield { draft, at: run.at };
  }
}

/** Everything about these patients, by id. */
export async function* toldAgain(run: Run, patients: readonly string[]): AsyncGenerator<Drafted, void, void> {
  for (let start = 0; start < patients.length; start += mostTogether) {
    for (const type of run.types) yield* changedMatches(run, type, patients.slice(start, start + mostTogether));
  }
}

/** Remembers the patients that changed shortly before a first load, whose activities it will read anyway: what changes from here on is told by its version. */
export async function notePatients(run: Run): Promise<void> {
  const beganMs = run.transport.serverNow().getTime();
  readTo(run, 'read', 'Patient', beganMs);
  for await (const page of patientPages(run)) void page;
  readTo(run, 'read', 'Patient', beganMs);
}

async function* patientPages(run: Run): AsyncGenerator<{ readonly changed: readonly string[]; readonly draft: Draft }, void, void> {
  const beganMs = run.transport.serverNow().getTime();
  let isSorted = true;
  for await (const { bundle, readToMs } of walk(run.client, { type: 'Patient', sinceMs: readFrom(run, 'read', 'Patient'), pageRows: run.context.config.pageRows })) {
    const changed = new Set<string>();
    const draft = new Draft();
    for (const { resource, search } of bundle.entry ?? []) {
      const { raw, at, rule } = rawResource(resource);
      if (rule !== undefined || at.type !== 'Patient' || search?.mode === 'outcome' || run.memory.judge(at) !== 'news') continue;
      const patient = readResource(raw, run.reading);
      if (patient?.resourceType !== 'Patient') continue;
      run.memory.note(at);
      run.lookup.add(patient);
      draft.patient();
      for (const id of patientsOf(patient)) changed.add(id);
    }
    isSorted = readToMs !== undefined || (bundle.entry ?? []).length === 0;
    if (readToMs !== undefined) readTo(run, 'read', 'Patient', readToMs);
    yield { changed: [...changed], draft };
  }
  if (!isSorted) readTo(run, 'read', 'Patient', beganMs);
}
