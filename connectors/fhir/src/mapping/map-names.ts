import type { HumanName } from '../resources/read-patient.ts';
import { hasBegun, isOver } from './periods.ts';

type Use = 'usual' | 'official' | 'former' | 'alias' | 'preferred';

/** FHIR `NameUse` to ours. `anonymous` is a name that hides, and goes nowhere. */
const uses: Readonly<Record<string, Use>> = { usual: 'usual', official: 'official', maiden: 'former', old: 'former', nickname: 'preferred', temp: 'alias' };

/**
 * Names with their use and time. A name whose period is over is a former one, unless no other would be left to call the person by. One that has not begun is
 * nobody's yet.
 */
export function mapNames(names: readonly HumanName[], wish: { readonly today: string; readonly formerNames: boolean }): Record<string, string>[] {
  const known = names.filter(({ use, period, family, given }) => use !== 'anonymous' && hasBegun(period, wish.today) && (family !== undefined || given.length > 0));
  const mapped = known.map((name) => ({ name, use: isOver(name.period, wish.today) ? ('former' as const) : useOf(name) }));
  const isAllFormer = mapped.every(({ use }) => use === 'former');
  return mapped.filter(({ use }) => wish.formerNames || isAllFormer || use !== 'former').map(({ name, use }) => ({ ...parts(name), use: isAllFormer && useOf(name) !== 'former' ? useOf(name) : use }));
}

function useOf({ use }: HumanName): Use {
  return use !== undefined && Object.hasOwn(uses, use) ? (uses[use] ?? 'usual') : 'usual';
}

function parts({ given, family }: HumanName): Record<string, string> {
  const [first, ...rest] = given.map((one) => one.trim()).filter(Boolean);
  const middle = rest.join(' ');
  const surname = family?.trim() ?? '';
  return { ...(first === undefined ? {} : { given: first }), ...(middle === '' ? {} : { middle }), ...(surname === '' ? {} : { family: surname }) };
}
