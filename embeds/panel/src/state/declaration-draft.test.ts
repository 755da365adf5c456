import { expect, test } from 'vitest';

import { exampleDeclaration, exampleSession } from '../examples/example-sessions.ts';
import { declarationBody } from './declaration-body.ts';
import { draftFaults } from './declaration-draft.ts';
import type { DeclarationDraft } from './declaration-draft.ts';

const { gateways } = exampleSession.offer;
const faults = (change: Partial<DeclarationDraft>): string[] => draftFaults({ ...exampleDeclaration, ...change }, gateways).map(({ field, fault }) => `${field}: ${fault}`);

test.each<[string, Partial<DeclarationDraft>, string[]]>([
  ['words alone', {}, []],
  ['a code alone', { reasonCode: 'new-concern', reason: '' }, []],
  ['neither code nor words', { reason: ' ' }, ['reason: missing']],
  ['a code with a word too short to say anything', { reasonCode: 'new-concern', reason: 'worried' }, ['reason: short']],
  ['a code alone where information governance looks afterwards', { gateways: ['vital-interests'], reasonCode: 'new-concern', reason: '' }, ['reason: in-words']],
  ['no reference', { reference: '' }, ['reference: missing']],
  ['no reference yet, and said so', { reference: '', noReferenceYet: true }, []],
  ['not acknowledged', { acknowledged: false }, ['acknowledged: missing']],
])('%s', (_what, change, expected) => {
  expect(faults(change)).toEqual(expected);
});

test('a family case names its members, at least one, and is of a household', () => {
  expect(faults({ members: [] })).toEqual(['members: missing']);
  const members = [{ given: 'Mair' }];
  expect(faults({ members })).toEqual([]);
  expect(declarationBody({ ...exampleDeclaration, members }, 'child')).toMatchObject({ subject: 'household', members });
});

test('what is empty is not sent, and a reference is given or promised, never both', () => {
  expect(declarationBody({ ...exampleDeclaration, reasonCode: 'missing-person', reason: '  ', noReferenceYet: true }, 'child')).toEqual({
    gateways: ['children-act-1989-s47'], subject: 'child', reasonCode: 'missing-person', noReferenceYet: true, acknowledged: true,
  });
  expect(declarationBody({ ...exampleDeclaration, reference: ' CW-1 ' }, 'child')).toMatchObject({ reference: 'CW-1' });
});
