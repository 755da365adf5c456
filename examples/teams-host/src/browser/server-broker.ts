import { askConsent } from './ask-consent.ts';
import type { Behaviour } from './behaviour.ts';
import type { Broker, BrokerToken } from './broker.ts';

/** The broker of this host: its server signs tokens; consent that was given stays given until the host starts anew. */
export const serverBroker = (behaviour: () => Behaviour, oid: () => string): Broker => ({
  token: async (interactive) => {
    const { signIn } = behaviour();
    if (signIn === 'refused') return 'refused';
    if (signIn === 'unreachable') return 'unreachable';
    if (signIn === 'cancelled') return interactive ? 'cancelled' : 'consent';
    const ask = async (consent: boolean): Promise<BrokerToken | undefined> => {
      const response = await fetch('/broker/token', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ oid: oid(), needsConsent: signIn === 'consent', consent, isOver: signIn === 'expired' && !interactive }) });
      return response.ok ? ((await response.json()) as BrokerToken) : undefined;
    };
    const given = await ask(false);
    if (given !== undefined) return given;
    if (!interactive) return 'consent';
    return (await askConsent('MAST')) ? ((await ask(true)) ?? 'refused') : 'cancelled';
  },
});
