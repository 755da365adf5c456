import type { Core } from '../core.ts';
import { readMarks } from '../disputes/read-marks.ts';
import type { Db } from '../store/store.ts';
import type { Draft, Found } from './assemble.ts';
import { assemble } from './assemble.ts';
import type { Language } from './language.ts';
import type { OpenScope } from './open-scope.ts';
import { withCurrentContacts } from './with-current-contacts.ts';
import { withMarks } from './with-marks.ts';

/** An answer of what was found, with whom to call today and what is disputed of it. One round trip. The transaction still sees the organisations of the scope. */
export async function makeDraft(db: Db, core: Core, scope: OpenScope, found: Found, language: Language): Promise<Draft> {
  const records = [...found.people.people.flatMap(({ person }) => person.records), ...found.places.places.flatMap((place) => place.records)];
  const draft = assemble(core.ids.uuid(), core.environment, scope, found, language);
  const [marks, current] = await Promise.all([readMarks(db, records), withCurrentContacts(db, core, scope, draft, language)]);
  return withMarks(current, found, marks, language);
}
