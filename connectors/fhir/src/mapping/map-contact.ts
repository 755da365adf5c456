import type { Telecom } from '../resources/elements.ts';
import type { HumanName } from '../resources/read-patient.ts';
import type { Contact, Contacts } from './contacts-schema.ts';
import type { Provider } from './directory.ts';
import { isCurrent } from './periods.ts';

type Wish = { readonly contacts: Contacts; readonly isRestricted: boolean; readonly today: string };

/**
 * Whom to call. What the configuration says of a team wins over what the server says of it. A number of one team is never given as another's: a team without any is named together with the one that
 * answers for it. For a restricted person neither place, nor organisation, nor worker is named: any of them tells where somebody goes, and so where they are.
 */
export function mapContact({ location, organization, role, worker, codes }: Provider, { contacts, isRestricted, today }: Wish): Record<string, unknown> {
  if (isRestricted) return contacts.restricted ?? contacts.standard;
  const name = contacts.workers && worker !== undefined ? workerName(worker.names, today) : undefined;
  const keys = [...(location === undefined ? [] : [`Location/${location.id}`]), ...(organization === undefined ? [] : [`Organization/${organization.id}`]), ...codes];
  const listed = keys.filter((key) => Object.hasOwn(contacts.teams, key)).map((key) => contacts.teams[key])[0];
  return { ...(listed ?? saidBy({ location, organization, role }, contacts.standard, today)), ...(name === undefined ? {} : { name }) };
}

function saidBy({ location, organization, role }: Pick<Provider, 'location' | 'organization' | 'role'>, standard: Contact, today: string): Contact {
  const team = location?.name ?? organization?.name;
  // Whose numbers they are: a worker's are the team's own, an organisation's are not those of each of its places.
  const entries = [{ telecoms: role?.telecom, owner: team }, { telecoms: location?.telecom, owner: team }, { telecoms: organization?.telecom, owner: organization?.name }];
  const reach = entries.map(({ telecoms = [], owner }) => ({ owner, phone: numberOf(telecoms, 'phone', today), email: numberOf(telecoms, 'email', today) })).find(({ phone, email }) => phone !== undefined || email !== undefined);
  if (reach === undefined) return { ...standard, team: together(team, standard.team) };
  return { team: together(team, reach.owner ?? standard.team), ...(reach.phone === undefined ? {} : { phone: reach.phone }), ...(reach.email === undefined ? {} : { email: reach.email }) };
}

function together(team: string | undefined, answering: string): string {
  return team === undefined || team === answering ? answering : `${team} / ${answering}`.slice(0, 200);
}

const longest = { phone: 60, email: 254 } as const;

/** The first number by rank that is in use now, at work: nobody is called at home. */
function numberOf(telecoms: readonly Telecom[], system: 'phone' | 'email', today: string): string | undefined {
  const usable = telecoms.filter((one) => one.system === system && one.use !== 'home' && one.use !== 'old' && isCurrent(one.period, today) && one.value.length <= longest[system]);
  return usable.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0)[0]?.value.trim();
}

function workerName(names: readonly HumanName[], today: string): string | undefined {
  const current = names.find((one) => one.use !== 'old' && one.use !== 'maiden' && one.use !== 'anonymous' && isCurrent(one.period, today)) ?? names[0];
  const text = [...(current?.given ?? []).slice(0, 1), current?.family].filter((part) => part !== undefined).join(' ').trim();
  return text === '' || text.length > 200 ? undefined : text;
}
