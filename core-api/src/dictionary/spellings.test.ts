import { expect, test } from 'vitest';

import { normalisePerson } from '../normalise/normalise-person.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { misspeltNames } from './misspelt-names.ts';
import { nameTokens } from './name-tokens.ts';
import { Spellings } from './spellings.ts';

const council = 'council' as OrganisationId;
const police = 'police' as OrganisationId;

function known(): Spellings {
  const spellings = new Spellings();
  for (const [word, organisation, n] of [['harris', council, 5], ['morris', council, 900], ['harriss', police, 2], ['jones', council, 4_000]] as const) {
    spellings.learn(`mac ${word}`, word);
    spellings.count(`mac ${word}`, organisation, n);
  }
  return spellings;
}

test('the commonest first, and only what an organisation in scope knows', () => {
  const spellings = known();
  spellings.learn('mac harras', 'harras');
  spellings.count('mac harras', council, 50);
  expect(spellings.near('harrs', [council, police])).toEqual(['harras', 'harris']);
  expect(spellings.near('harrisss', [council])).toEqual([]);
  expect(spellings.near('harrisss', [council, police])).toEqual(['harriss']);
  expect(spellings.near('harris', [])).toEqual([]);
});

test('what nobody knows any more, and what a leaver alone knew, is no spelling', () => {
  const spellings = known();
  spellings.count('mac harris', council, 0);
  expect(spellings.near('harrs', [council])).toEqual([]);
  spellings.forget(police);
  expect(spellings.near('harrisss', [council, police])).toEqual([]);
});

test('the words of a name are its words of three letters and more, each once', () => {
  const features = normalisePerson({ names: [{ given: 'Mary J', family: 'Jones', use: 'usual' }, { given: 'Mary', family: 'Ng-Jones', use: 'former' }] }, []);
  expect(nameTokens(features).toSorted()).toEqual(['jones', 'mary']);
});

test('a question is meant with one of its words exchanged, or a given and a family word together, never with one that sounds as it did', () => {
  const question = normalisePerson({ names: [{ given: 'Davis', family: 'Joens', use: 'usual' }] }, []);
  const near = (word: string): string[] => (word === 'davis' ? ['david', 'davies', 'davids'] : word === 'joens' ? ['jones', 'joeys'] : []);
  const meant = misspeltNames(question, near).map(({ names }) => names.map(({ given, family }) => [...given, ...family].join(' '))).flat();
  expect(meant).toEqual(['davis joeys', 'david joens', 'davids joens', 'david joeys', 'davids joeys']);
});
