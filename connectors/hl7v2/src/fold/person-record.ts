import type { CanonicalRecord } from '@mast/connector-kit';

import type { MappingConfig } from '../mapping/mapping-config.ts';
import type { Identities } from './identities.ts';
import type { PersonState, Told } from './person-state.ts';
import { replayPerson } from './person-state.ts';

type Person = NonNullable<CanonicalRecord['person']>;

/** One person of the source as all their records show them. */
export type FoldedPerson = {
  readonly person: Person;
  readonly addresses: NonNullable<CanonicalRecord['addresses']>;
  /** 3: no record of theirs is loaded. */
  readonly level: 0 | 1 | 2 | 3;
  /** The number in use, where it is the trust's own. */
  readonly local: string | undefined;
  /** As precise as it is known. */
  readonly birth: string | undefined;
};

/**
 * The person behind a number, after merges and links: what was said of the number in use, and of a merged one since its merge. Where nobody has named the survivor yet, what was said of the merged numbers stands in, whole,
 * and what is said of the survivor goes over it. A restriction of any of the numbers holds until it is lifted for the number in use.
 */
export function personOf(key: string, identities: Identities, told: ReadonlyMap<string, readonly Told[]>, mapping: MappingConfig): FoldedPerson {
  const roots = identities.linkedRoots(key).map((root) => stateOf(root, identities, told));
  // Of linked numbers the one with the newest name speaks for all; each keeps its number.
  const [state = replayPerson([])] = roots.toSorted((a, b) => (b.names?.since ?? -1) - (a.names?.since ?? -1));
  const level = levelOf(identities.linkedRoots(key).flatMap((root) => identities.under(root).map((member) => ({ member, root }))), identities, told, mapping);
  const says = (code: string, field: { readonly since: number } | undefined): boolean =>
    state.reliability !== undefined && field !== undefined && state.reliability.since >= field.since && state.reliability.value.includes(code);
  const names = [...(state.names?.value ?? []), ...(state.aliases?.value ?? [])].map((name) => (says('AL', state.names) ? { ...name, use: 'alias' as const } : name));
  const birth = says('UD', state.birth) ? undefined : state.birth?.value;
  const locals = [...new Set(roots.flatMap(({ local }) => local?.value ?? []))];
  const status = state.nhsNumber === undefined || state.reliability === undefined || state.reliability.since < state.nhsNumber.since ? undefined : state.reliability.value.find((code) => /^NSTS0[1-8]$/.test(code));
  const identifiers = [
    ...(state.nhsNumber === undefined ? [] : [{ system: 'nhs-number' as const, value: state.nhsNumber.value, ...(status === undefined ? {} : { verified: status === 'NSTS01' }) }]),
    ...locals.map((value) => ({ system: 'local' as const, value })),
  ];
  const death = state.death?.value;
  return {
    person: {
      names: names.slice(0, 20),
      ...(birth === undefined ? {} : { dateOfBirth: { value: birth, precision: precisionOf(birth, says('ED', state.birth)) } }),
      ...(state.sex === undefined ? {} : { sex: state.sex.value }),
      ...(death?.length === 10 ? { dateOfDeath: death } : {}),
      ...(identifiers.length === 0 ? {} : { identifiers }),
    },
    addresses: level > 0 || says('UA', state.addresses) ? [] : [...(state.addresses?.value ?? [])].slice(0, 20),
    level,
    local: state.local?.value,
    birth,
  };
}

function stateOf(root: string, identities: Identities, told: ReadonlyMap<string, readonly Told[]>): PersonState {
  const own = [...(told.get(root) ?? [])];
  const merged = identities.under(root).filter((member) => member !== root).flatMap((member) => (told.get(member) ?? []).map((one) => ({ ...one, isSince: one.moment > (identities.retiredAt(member) ?? -1) })));
  const inOrder = (list: readonly Told[]): Told[] => list.toSorted((a, b) => a.moment - b.moment);
  const survivor = inOrder([...own, ...merged.filter(({ isSince }) => isSince).map(withoutNumber)]);
  const state = replayPerson(survivor);
  if (state.names !== undefined) return state;
  // Moments below all others: whatever is said of the survivor is newer.
  const before = inOrder(merged.filter(({ isSince }) => !isSince)).map((one, index, all) => withoutNumber({ ...one, moment: index - all.length }));
  return replayPerson([...before, ...survivor]);
}

/** A merged number is never shown again. */
function withoutNumber({ moment, statement }: Told): Told {
  const { local: _local, ...others } = statement;
  return { moment, statement: others };
}

function levelOf(members: readonly { readonly member: string; readonly root: string }[], identities: Identities, told: ReadonlyMap<string, readonly Told[]>, { restricted }: Pick<MappingConfig, 'restricted'>): FoldedPerson['level'] {
  const codesMean = (field: string, codes: readonly string[]): number =>
    Math.max(0, field === 'ARV' && codes.length > 0 ? 1 : 0, ...restricted.filter((rule) => rule.field === field && rule.codes.some((code) => codes.includes(code.toUpperCase()))).map(({ level }) => level));
  let highest = 0;
  for (const { member, root } of members) {
    const lifted = member === root ? undefined : replayPerson(told.get(root) ?? []).marks;
    for (const [field, { value }] of replayPerson(told.get(member) ?? []).marks) {
      if ((lifted?.get(field)?.since ?? -1) > (identities.retiredAt(member) ?? Number.POSITIVE_INFINITY)) continue;
      highest = Math.max(highest, codesMean(field, value));
    }
  }
  return highest as FoldedPerson['level'];
}

function precisionOf(birth: string, isEstimated: boolean): 'year' | 'month' | 'day' | 'estimated' {
  if (birth.length < 10) return birth.length === 4 ? 'year' : 'month';
  return isEstimated ? 'estimated' : 'day';
}
