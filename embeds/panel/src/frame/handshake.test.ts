import { expect, test } from 'vitest';

import { acceptHost } from './handshake.ts';

const parent = {};
const { port1: port } = new MessageChannel();
const good = { source: parent, origin: 'https://case.example', data: { v: 1, type: 'connect', settings: { subject: 'a' } }, ports: [port as unknown as MessagePort] };
const expected = { parent, origins: ['https://case.example'] };

test('the framing window of a registered origin is let in, with its one port', () => {
  expect(acceptHost(good, expected)).toMatchObject({ origin: 'https://case.example', settings: { subject: 'a' } });
});

test.each([
  ['another window', { source: {} }],
  ['no window', { source: null }],
  ['another origin', { origin: 'https://evil.example' }],
  ['an origin that only begins alike', { origin: 'https://case.example.evil.example' }],
  ['an opaque origin', { origin: 'null' }],
  ['an unknown version', { data: { v: 2, type: 'connect' } }],
  ['another message', { data: { v: 1, type: 'settings' } }],
  ['no port', { ports: [] }],
  ['two ports', { ports: [...good.ports, ...good.ports] }],
])('%s gets no answer', (_what, change) => {
  expect(acceptHost({ ...good, ...change }, expected)).toBeUndefined();
});

test('with no registered origin nobody is let in', () => {
  expect(acceptHost(good, { parent, origins: [] })).toBeUndefined();
});
