import { expect, test } from 'vitest';

import { fold } from '../../src/fold/fold.ts';
import { feedMapping, foldContext, keptOf, readCases } from './feed.ts';

type Golden = { readonly why: string; readonly messages: readonly string[]; readonly rows: readonly { sourceRef: string }[] };

/** `$attendance V1` and `$missed A1 <namespace> <day>` stand for the digests that references are. */
function refOf(text: string): string {
  const [kind = '', number = '', namespace = '', day = ''] = text.split(' ');
  return kind === '$attendance' ? `attendance-${foldContext.digest(`v:RZZ:${number}`)}` : `missed-${foldContext.digest(`a:${namespace}:${number} ${day}`)}`;
}

test.each(readCases<Golden>('golden.yaml'))('$why', ({ messages, rows }) => {
  const mapping = feedMapping();
  const made = fold(messages.map((message) => keptOf(message, mapping)), mapping, foldContext);
  expect(made.map(({ record }) => record)).toEqual(rows.map((row) => ({ ...row, sourceRef: refOf(row.sourceRef) })));
  expect(made.map(({ ref }) => ref)).toEqual(made.map(({ record }) => record.sourceRef));
});
