import { expect, test } from 'vitest';

import { messagesOfFile } from '../../src/batch/messages-of-file.ts';
import { splitBatch } from '../../src/batch/split-batch.ts';
import { readCases } from './feed.ts';

type Case = { readonly why: string; readonly lines: readonly string[]; readonly end?: string; readonly is: number | string; readonly id?: string };

test.each(readCases<Case>('batch.yaml'))('$why: $is', ({ lines, end = '\r', is, id }) => {
  const message = ['MSH|^~\\&|PAS|RZZ|||20261121||ADT^A04|1|P|2.4', 'PID|||M1'].join(end);
  const split = splitBatch(Buffer.from(lines.map((line) => `${line === 'M' ? message : line}${end}`).join('')));
  expect(split.ok ? split.value.messages.length : split.failure.code).toBe(is);
  const messages = split.ok ? split.value.messages.map((one) => Buffer.from(one).toString().trimEnd()) : [];
  expect(new Set(messages)).toEqual(new Set(messages.length === 0 ? [] : [message]));
  expect(split.ok ? split.value.batchControlId : '').toBe(id ?? '');
});

test('messages one after the other, and what stands before them, are each a piece', () => {
  const pieces = messagesOfFile(Buffer.from('junk\nMSH|^~\\&|A\rPID|1\r\nMSH|^~\\&|B\rNTE|1||MSH within a note\r\n')).map((piece) => Buffer.from(piece).toString());
  expect(pieces).toEqual(['junk\n', 'MSH|^~\\&|A\rPID|1\r\n', 'MSH|^~\\&|B\rNTE|1||MSH within a note\r\n']);
});
