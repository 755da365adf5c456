import fc from 'fast-check';
import { expect, it } from 'vitest';

import { decide } from '../match/decide.ts';
import { edgeBits } from '../match/edge-bits.ts';
import { currentModel } from '../match/model.ts';
import { anyPerson } from '../match/testing/any-person.ts';
import { shortPerson } from '../match/testing/short-person.ts';
import { codeContents } from './code-contents.ts';
import { pairScorer } from './pair-scorer.ts';

it('says of any two contents what decide says, to the last bit, the first time and again', () => {
  fc.assert(
    fc.property(fc.array(anyPerson, { minLength: 20, maxLength: 40 }), (people) => {
      const scorer = pairScorer(codeContents(people), currentModel);
      const pairs = people.flatMap((one, a) => people.map((other, b) => ({ a, b, one, other })));
      const judged = [...pairs, ...pairs].map(({ a, b }) => ({ ...scorer.judge(a, b), bits: scorer.edgeBits(a, b), listed: scorer.edgeBits(a, b, true) }));
      const expected = pairs.map(({ one, other }) => {
        const { band: _band, levels: _levels, ...weighed } = decide(one, other, currentModel);
        return { ...weighed, bits: edgeBits(one, other, currentModel) ?? Number.NaN, listed: edgeBits(one, other, currentModel, { oneToOne: true }) ?? Number.NaN };
      });
      expect(judged).toEqual([...expected, ...expected]);
    }),
    { seed: 11, numRuns: 20 },
  );
});

it.each([
  ['a woman who may have married', { name: 'Susan/Thmas', born: '1971-06-02', sex: 'female' }, { name: 'Sue Michelle/Rees', sex: 'female' }],
  ['names that stand crosswise', { name: 'Wei/Zhang', born: '1971-06-02' }, { name: 'Zhang/Wei', born: '1971-06-02' }],
  ['names that stand crosswise, of two birth dates', { name: 'Wei/Zhang', born: '1971-06-02', sex: 'male' }, { name: 'Zhang/Wei', born: '1979-11-20', sex: 'male' }],
  ['a family name that is the other first name', { name: 'Ella/Thomas', born: '1971-06-02' }, { name: 'Thomas/Price', born: '1971-06-02' }],
] as const)('an edge is not given up too soon: %s', (_what, one, other) => {
  const people = [one, other].map((person) => shortPerson({ ...person, at: '38 Chatsworth Road, Swansea, SA1 2RF' }));
  const [a, b] = people;
  if (a === undefined || b === undefined) throw new Error('two people');
  const expected = edgeBits(a, b, currentModel);
  expect(expected).toBeDefined();
  expect(pairScorer(codeContents(people), currentModel).edgeBits(0, 1)).toBe(expected);
});
