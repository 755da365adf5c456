import { expect, test } from 'vitest';

import { FrameReader } from './frame-reader.ts';

const limits = { messageBytes: 10_000, junkBytes: 1_000 };
const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const read = (pieces: readonly string[], own = limits): { frames: string[]; faults: (string | undefined)[]; reader: FrameReader } => {
  const reader = new FrameReader(own);
  const steps = pieces.map((piece) => reader.read(bytes(piece)));
  return { frames: steps.flatMap(({ frames }) => frames.map((frame) => frame.toString('latin1'))), faults: steps.map(({ fault }) => fault), reader };
};
const frame = (message: string): string => `\u000b${message}\u001c\r`;

test('a frame cut in two at any byte is the same frame', () => {
  const whole = frame('MSH|^~\\&|A\rPID|1\r');
  for (let at = 0; at <= whole.length; at += 1) expect(read([whole.slice(0, at), whole.slice(at)]).frames).toEqual(['MSH|^~\\&|A\rPID|1\r']);
});

test('a frame in single bytes is the same frame, and takes up no more room than it is long, twice at most', () => {
  const message = `MSH|${'x'.repeat(5_000)}`;
  const reader = new FrameReader(limits);
  const frames = frame(message).split('').flatMap((byte) => {
    expect(reader.held).toBeLessThanOrEqual(2 * message.length);
    return reader.read(bytes(byte)).frames;
  });
  expect(frames.map(String)).toEqual([message]);
  expect(reader.held).toBe(0);
});

test('n frames in one piece are n frames in order, for n = 1 to 500', () => {
  for (let count = 1; count <= 500; count += 1) {
    const messages = Array.from({ length: count }, (_, at) => `MSH|${at}`);
    expect(read([messages.map(frame).join('')]).frames).toEqual(messages);
  }
});

test('junk between frames is counted, line ends and commit blocks’ ends are not, and the frames stand', () => {
  const { frames, reader } = read([`\r\n${frame('MSH|1')}\r\n\r\njunk${frame('MSH|2')}\n`]);
  expect(frames).toEqual(['MSH|1', 'MSH|2']);
  expect(reader.takeNews()).toEqual({ junkBytes: 4, withoutCr: 0, restarted: 0 });
});

test('a message is handed over at its end block; a carriage return that does not follow is counted', () => {
  const { frames, reader } = read(['\u000bMSH|1\u001c']);
  expect(frames).toEqual(['MSH|1']);
  expect(reader.takeNews().withoutCr).toBe(0);
  expect(reader.read(bytes('\u000bMSH|2\u001c\r')).frames.map(String)).toEqual(['MSH|2']);
  expect(reader.takeNews()).toEqual({ junkBytes: 0, withoutCr: 1, restarted: 0 });
});

test('a sender that breaks off and begins again is taken at its last beginning; a vertical tab in a text is text', () => {
  const { frames, reader } = read([`\u000bMSH|broken o${frame('MSH|whole')}`, frame('MSH|a\u000bb')]);
  expect(frames).toEqual(['MSH|whole', 'MSH|a\u000bb']);
  expect(reader.takeNews().restarted).toBe(1);
});

test.each([
  ['junk between frames', ['x'.repeat(1_001)], 'junk'],
  ['line ends and nothing else', ['\r\n'.repeat(501)], 'junk'],
  ['a frame that begins as no message does', [`\u000b${'x'.repeat(1_001)}`], 'junk'],
  ['a message beyond the limit', [`\u000bMSH|${'x'.repeat(10_000)}`], 'size'],
  ['a message beyond the limit, in pieces', ['\u000bMSH|', 'x'.repeat(6_000), 'x'.repeat(6_000)], 'size'],
] as const)('%s is a fault', (_name, pieces, fault) => {
  expect(read(pieces).faults.at(-1)).toBe(fault);
});

test('junk within the limit, again and again between frames, is no fault', () => {
  const { frames, faults } = read(Array.from({ length: 20 }, (_, at) => `${'x'.repeat(900)}${frame(`MSH|${at}`)}`));
  expect([frames.length, faults.filter(Boolean)]).toEqual([20, []]);
});

test('frames before a fault in the same piece are handed over', () => {
  const { frames, faults } = read([`${frame('MSH|1')}${frame('MSH|2')}${'x'.repeat(2_000)}`]);
  expect([frames, faults]).toEqual([['MSH|1', 'MSH|2'], ['junk']]);
});
