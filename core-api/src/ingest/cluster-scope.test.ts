import { expect, test } from 'vitest';

import { person } from '../../test/records.ts';
import { shippedNames } from '../match/name-frequency.ts';
import { normalisePerson } from '../normalise/normalise-person.ts';
import { clusterScope } from './cluster-scope.ts';
import type { ScopeRules } from './pair-rules.ts';
import type { PersonNode } from './person-graph.ts';

const none: ScopeRules = { must: [], cannot: [], merges: [], uniqueWithin: new Map(), separated: new Set(), stale: [] };

/** A content of somebody of that given name; one letter is its key. */
function node(key: string, given: string, family: string, born: string): PersonNode {
  const features = normalisePerson(person({ given, family, born }), []);
  return { key, identity: key, features, apart: key, stored: undefined, variants: new Map(), personId: '', level: 0 };
}
/** Persons before as `P:ab`; those in `viewed` were seen. */
function cluster(nodes: readonly PersonNode[], before: string, viewed: string, rules: Partial<ScopeRules>, edges: readonly string[]): { people: string[]; asked: string[] } {
  const entries = before.split(' ').flatMap((entry) => { const [personId = '', keys = ''] = entry.split(':'); return keys.split('').map((key): [string, { personId: string }] => [key, { personId }]); });
  const persons = new Map(entries.map(([, { personId }]) => [personId, { since: '', viewed: viewed.includes(personId) }]));
  const weighed = edges.map(([a = '', b = '']) => ({ a, b, weightBits: 4 }));
  const { groups, questions } = clusterScope({ nodes, edges: weighed, rules: { ...none, ...rules }, previous: new Map(entries), persons, names: shippedNames });
  return { people: groups.map((group) => group.toSorted().join('')).toSorted(), asked: questions.map(({ kind, persons: about }) => `${kind} ${about.join('')}`) };
}

const [a, b, c, d] = [node('a', 'Aled', 'Rees', '1970-05-20'), node('b', 'Gareth', 'Pugh', '1951-01-31'), node('c', 'Mair', 'Bevan', '1988-11-02'), node('d', 'Rhian', 'Morgan', '1994-08-17')];

test('one change that waits parts nobody else whom a source has merged, seen or not', () => {
  const merges = [['a', 'b'], ['c', 'd']] as const;
  for (const viewed of ['VW', 'V']) {
    const held = cluster([a, b, c, d], 'V:a X:b W:cd', viewed, { merges }, ['bc']);
    expect(held).toEqual({ people: ['a', 'b', 'cd'], asked: ['merge VX'] });
  }
});

test('a link by people holds through a newcomer, too', () => {
  expect(cluster([a, b, c], 'P:a Q:b', 'P', { must: [['a', 'c'], ['c', 'b']] }, [])).toEqual({ people: ['abc'], asked: [] });
});

test('a merge by a source that meets another seen person leaves that person whole', () => {
  expect(cluster([a, b, c, d], 'P:ab Q:d', 'P', { merges: [['a', 'b'], ['b', 'c'], ['c', 'd']] }, []).people).toContain('ab');
});
