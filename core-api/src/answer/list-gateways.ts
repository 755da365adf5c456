import { mayDeclare } from '../access/gateway.ts';
import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { londonDay } from '../shared/london-day.ts';
import { gatewayCatalogue } from './gateway-catalogue.ts';
import type { Language } from './language.ts';
import type { Gateways } from './me-schema.ts';
import type { SubjectKind } from './question-schema.ts';
import { readCaller } from './read-caller.ts';

/** What this caller may declare today for such a subject: by nation, role, dates and subject. None is chosen beforehand. */
export async function listGateways(core: Core, user: UserPrincipal, subject: SubjectKind, language: Language): Promise<Gateways> {
  const caller = await core.store.tx({ own: user.organisationId, readOnly: true }, (db) => readCaller(db, core, user));
  const today = londonDay(core.clock.now());
  const gateways = gatewayCatalogue
    .filter((gateway) => mayDeclare(gateway, caller, subject, today))
    .map(({ id, title, text, subjects, status }) => ({ id, title: title[language], text: text[language], subjects: [...subjects], status }));
  return { gateways };
}
