import { Document, Scalar, visit } from 'yaml';

import type { Mail } from './draft.ts';
import { families } from './families.ts';
import { familyNames, halfOf } from './halves.ts';
import type { FamilyName } from './halves.ts';
import { penOf } from './pen.ts';

/** E-mails of one family. Seven, a number without a factor in common with the variants a family goes through by twos, threes and fours. */
const perFamily = 7;

/** The e-mails of one family, always the same. */
export function mailsOf(name: FamilyName): Mail[] {
  const base = (familyNames.indexOf(name) + 1) * 1000;
  return Array.from({ length: perFamily }, (_, nth) => ({ id: `${name}-${nth + 1}`, ...families[name](penOf(halfOf(name), base + nth, nth)) }));
}

/** The file of one family: bodies as blocks, as a reader sees them. */
export function fileOf(name: FamilyName): string {
  const document = new Document(mailsOf(name));
  visit(document, {
    Pair(_, pair) {
      if (pair.key instanceof Scalar && pair.key.value === 'body' && pair.value instanceof Scalar && !String(pair.value.value).includes('\r')) pair.value.type = Scalar.BLOCK_LITERAL;
    },
  });
  return document.toString({ lineWidth: 0 });
}
