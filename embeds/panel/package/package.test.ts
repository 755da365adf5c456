import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import type { FrameMessage, PanelTokens } from '../src/protocol/messages.ts';
import type { MastPanelEventMap, MastPanelTokens } from './mast-panel.d.ts';

type Named = { name: string };
type Manifest = { modules: { declarations: { tagName: string; attributes: Named[]; members: Named[]; events: Named[] }[] }[] };

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const [element] = (JSON.parse(read('custom-elements.json')) as Manifest).modules[0]?.declarations ?? [];
const loader = read('../src/loader/mast-panel.ts');
const names = (of: readonly Named[] | undefined): string[] => (of ?? []).map(({ name }) => name).toSorted();

/** Equal both ways, or it does not compile. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const tokens: Same<keyof MastPanelTokens, keyof PanelTokens> = true;
type Told = Exclude<FrameMessage['type'], 'cleared' | 'launch-token-needed'>;
const events: Same<keyof MastPanelEventMap, `mast-${Told}`> = true;

test('the manifest names every attribute that the element listens to, and no other', () => {
  const observed = /observedAttributes: readonly string\[\] = (\[[^\]]+\])/.exec(loader)?.[1] ?? '[]';
  expect(names(element?.attributes)).toEqual((JSON.parse(observed.replaceAll("'", '"')) as string[]).toSorted());
});

test('it names the members that the element has, and the events that the types know', () => {
  for (const member of names(element?.members)) expect(loader).toMatch(new RegExp(`^  (declare |get )?${member}[?(:]`, 'm'));
  expect(names(element?.events)).toEqual([...read('mast-panel.d.ts').matchAll(/^ {2}'(mast-[\w-]+)':/gm)].map(([, name]) => name ?? '').toSorted());
  expect([tokens, events]).toEqual([true, true]);
});
