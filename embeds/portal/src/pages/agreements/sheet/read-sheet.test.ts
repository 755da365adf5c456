import { expect, test } from 'vitest';

import { readSheet } from './read-sheet.ts';

const markdown = String.raw`# Facts: west\_glamorgan, version 2

Made on 2026-11-21.

## From whom

| Organisation | Feed |
| --- | --- |
| Cwm \| Council | Children |
| Police | \<b\>Calls\</b\> |

## Retention

- Shown for 12 months
- Stored \#36
`;

test('headings, paragraphs, lists and tables are told apart, and signs stand for themselves', () => {
  expect(readSheet(markdown)).toEqual({
    title: 'Facts: west_glamorgan, version 2',
    parts: [
      { kind: 'paragraph', text: 'Made on 2026-11-21.' },
      { kind: 'heading', text: 'From whom' },
      { kind: 'table', head: ['Organisation', 'Feed'], rows: [['Cwm | Council', 'Children'], ['Police', '<b>Calls</b>']] },
      { kind: 'heading', text: 'Retention' },
      { kind: 'items', items: ['Shown for 12 months', 'Stored #36'] },
    ],
  });
});

test('what is no sheet is shown as it came', () => {
  expect(readSheet('Nothing here')).toEqual({ title: '', parts: [{ kind: 'paragraph', text: 'Nothing here' }] });
});
