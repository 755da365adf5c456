import fc from 'fast-check';
import { expect, it } from 'vitest';

import { decide } from '../match/decide.ts';
import { edgeBits } from '../match/edge-bits.ts';
import { currentModel } from '../match/model.ts';
import { anyPerson } from '../match/testing/any-person.ts';
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
