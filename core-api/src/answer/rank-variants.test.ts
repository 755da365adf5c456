import { expect, test } from 'vitest';

import { decide } from '../match/decide.ts';
import { currentModel } from '../match/model.ts';
import { normalisePerson } from '../normalise/normalise-person.ts';
import type { OpenVariant } from './open-sealed.ts';
import { rankVariants, roomBelowFloor } from './rank-variants.ts';

const features = (given: string, family: string, value: string) => normalisePerson({ names: [{ given, family, use: 'usual' }], dateOfBirth: { value, precision: 'day' } }, []);
const question = features('Rhodri', 'Bramley', '1988-02-03');
const years = ['1988', '1987', '1978', '1968'];
const names = [['Rhodri', 'Bramley'], ['Rhodri', 'Bramle'], ['Rhodric', 'Bramble'], ['Robert', 'Bramley'], ['Olwen', 'Bramley'], ['Rhodri', 'Pugh']] as const;
const variants = years.flatMap((year) =>
  names.map(([given, family], at): OpenVariant => ({ personId: `${year}-${at}`, organisationId: 'council', variantId: `${year}-${at}`, features: features(given, family, `${year}-02-03`), level: 0 })),
);

test('who lies below the review floor is ranked only where room is given, so far and no further, and is never strong', () => {
  const { possible, strong } = currentModel.thresholds;
  const bits = new Map(variants.map((variant) => [variant.personId, decide(question, variant.features, currentModel).weightBits]));
  const within = (floor: number): string[] => [...bits].filter(([, weightBits]) => weightBits >= floor).map(([personId]) => personId).toSorted();
  expect(rankVariants(question, variants).map(({ personId }) => personId).toSorted()).toEqual(within(possible));
  const roomier = rankVariants(question, variants, roomBelowFloor);
  expect(roomier.map(({ personId }) => personId).toSorted()).toEqual(within(possible - roomBelowFloor));
  expect(roomier.filter(({ weightBits }) => weightBits < strong).every(({ band }) => band === 'possible')).toBe(true);
  expect(within(possible - roomBelowFloor).length).toBeGreaterThan(0);
});
