import type { Narrowing } from '../access/gateway.ts';
import { gatewayStanding } from '../access/gateway.ts';
import type { Core } from '../core.ts';
import { londonDay } from '../shared/london-day.ts';
import type { GatewayCatalogue } from './gateway-catalogue-schema.ts';
import type { Language } from './language.ts';
import { needsConfirmed } from './needs-confirmed.ts';
import { shownGateway } from './shown-gateway.ts';

/** The whole catalogue, for whoever works with MAST to read: the law under which people are asked about is no secret. What somebody may declare themselves, list-gateways.ts says. */
export function listGatewayCatalogue(core: Core, language: Language): GatewayCatalogue {
  const today = { today: londonDay(core.clock.now()), onlyConfirmed: needsConfirmed(core) };
  const { gateways, reasons } = core.catalogue;
  return {
    gateways: gateways.map((gateway) => {
      const { use, nations, from, to, roles, sectors, excludesServices, narrows } = gateway;
      return {
        ...shownGateway(gateway, language),
        use,
        nations: [...nations],
        from,
        to: to ?? null,
        roles: [...roles],
        ...(sectors === undefined ? {} : { sectors: [...sectors] }),
        excludesServices: [...excludesServices],
        ...(narrows === undefined ? {} : { narrows: shownNarrowing(narrows) }),
        standing: gatewayStanding(gateway, today),
      };
    }),
    reasons: reasons.map(({ code, title }) => ({ code, title: title[language] })),
  };
}

function shownNarrowing({ excludesSectors, excludesCategories, ...rest }: Narrowing): NonNullable<GatewayCatalogue['gateways'][number]['narrows']> {
  return { ...rest, ...(excludesSectors && { excludesSectors: [...excludesSectors] }), ...(excludesCategories && { excludesCategories: [...excludesCategories] }) };
}
