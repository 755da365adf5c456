import { gatewayRefusal } from '../access/gateway.ts';
import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Language } from './language.ts';
import type { Gateways } from './me-schema.ts';
import { needsConfirmed } from './needs-confirmed.ts';
import type { SubjectKind } from './question-schema.ts';
import { readCaller } from './read-caller.ts';
import { shownGateway } from './shown-gateway.ts';

/**
 * What this caller may declare today for such a subject: by nation, role, sector, dates and subject, and in live work by signature. None is chosen beforehand.
 * With the coded reasons and the words to be acknowledged.
 */
export async function listGateways(core: Core, user: UserPrincipal, subject: SubjectKind, language: Language): Promise<Gateways> {
  const caller = await core.store.tx({ own: user.organisationId, readOnly: true }, (db) => readCaller(db, core, user));
  const occasion = { subject, today: londonDay(core.clock.now()), onlyConfirmed: needsConfirmed(core) };
  const { gateways, reasons, acknowledgement } = core.catalogue;
  return {
    gateways: gateways.filter((gateway) => gatewayRefusal(gateway, caller, occasion) === undefined).map((gateway) => shownGateway(gateway, language)),
    reasons: reasons.map(({ code, title }) => ({ code, title: title[language] })),
    acknowledgement: {
      id: acknowledgement.id,
      text: acknowledgement.text[language],
      offences: acknowledgement.offences.map(({ act, provision, unverified }) => ({ act: act[language], provision, ...(unverified === undefined ? {} : { statusText: unverified[language] }) })),
    },
  };
}
