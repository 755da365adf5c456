import { addressAnswer, closerAnswer, exampleAnswer, exampleSession, nilAnswer, severalAnswer } from '@mast/panel/testing';
import type { launchBrowser } from '@mast/panel/testing';

import type { PortalWorld } from './portal-world.ts';

export type Browser = Awaited<ReturnType<typeof launchBrowser>>;
export type Page = Awaited<ReturnType<Browser['newPage']>>;

const declarationId = '0198f000-0000-7000-8000-0000000000d1';
const person = exampleAnswer.people[0]?.personId ?? '';

/** What the core says of the journey, until a test says otherwise. */
export function arm(world: PortalWorld, answer: object = exampleAnswer): void {
  world.core.reset();
  const { answers } = world.core;
  answers.set('GET /v1/gateways', exampleSession.offer);
  answers.set('GET /v1/declarations', { declarations: [{ id: declarationId, gateways: [], subject: 'child', expiresAt: inMinutes(20), live: true, resumesLaunch: false, referenceDue: inMinutes(900), referenceOverdue: false, forReview: false }] });
  answers.set('POST /v1/declarations', { id: declarationId, expiresAt: inMinutes(30), referenceDue: inMinutes(1440) });
  answers.set('POST /v1/searches', answer);
  answers.set('POST /v1/people/:id/view', closerAnswer);
  answers.set('POST /v1/address-lookup', { addresses: [{ address: 'Flat 3, 22 The High Street, Cwm, SA99 1AA', question: { line1: 'Flat 3', postcode: 'SA99 1AA' } }], refine: true, coverage: [], notice: 'Not an address register.' });
}
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

/** From the reason to the form that asks who. */
export async function declare(page: Page, world: PortalWorld, kind: string): Promise<void> {
  await page.goto(`${world.urls.portal}/look-up/declare/${kind}`);
  await page.locator('#gateways').check();
  await page.locator('#reason').fill('Bruising seen at school today');
  await page.locator('#reference').fill('CW-2041');
  await page.locator('#acknowledged').check();
  await page.locator('main form button[type=submit]').last().click();
}

/** From the reason to the answer. */
export async function ask(page: Page, world: PortalWorld, kind: string): Promise<void> {
  await declare(page, world, kind);
  for (const [id, text] of kind === 'address' ? [['line1', 'Flat 3'], ['postcode', 'SA99 1AA']] : [['given', 'Mair'], ['family', 'Jones'], ['born', '12'], ['born-month', '3'], ['born-year', '2011']]) await page.locator(`#${id}`).fill(text ?? '');
  await page.locator(`form[action$="/question"] button`).click();
}

/** Each page of the journey by name, as its user comes to it. */
export const states: Readonly<Record<string, (page: Page, world: PortalWorld) => Promise<unknown>>> = {
  start: (page, world) => page.goto(`${world.urls.portal}/signed-out`),
  home: (page, world) => page.goto(world.urls.portal),
  help: (page, world) => page.goto(`${world.urls.portal}/help`),
  accessibility: (page, world) => page.goto(`${world.urls.portal}/accessibility`),
  privacy: (page, world) => page.goto(`${world.urls.portal}/privacy`),
  'not found': (page, world) => page.goto(`${world.urls.portal}/nowhere`),
  'look up': (page, world) => page.goto(`${world.urls.portal}/look-up`),
  declare: (page, world) => page.goto(`${world.urls.portal}/look-up/declare/child`),
  'declare a family': (page, world) => page.goto(`${world.urls.portal}/look-up/declare/household`),
  'declare with faults': async (page, world) => {
    await page.goto(`${world.urls.portal}/look-up/declare/child`);
    await page.locator('main form button[type=submit]').last().click();
  },
  person: (page, world) => declare(page, world, 'child'),
  pasted: async (page, world) => {
    await declare(page, world, 'child');
    await page.locator('.mast-paste summary').click();
    await page.locator('#pasted').fill('Mair Jones 12/3/2011 20/11/2026');
    await page.locator('form[action$="/paste"] button').click();
  },
  address: async (page, world) => {
    await declare(page, world, 'address');
    await page.locator('#find-postcode').fill('SA99 1AA');
    await page.locator('#find-query').fill('3');
    await page.locator('form[action$="/completion"] button').click();
  },
  answer: (page, world) => ask(page, world, 'child'),
  'one of several': async (page, world) => {
    arm(world, severalAnswer);
    await ask(page, world, 'child');
  },
  nil: async (page, world) => {
    arm(world, nilAnswer);
    await ask(page, world, 'child');
  },
  place: async (page, world) => {
    arm(world, addressAnswer);
    await ask(page, world, 'address');
  },
  closer: async (page, world) => {
    await ask(page, world, 'child');
    await page.locator(`form[action$="/people/${person}/view"] button`).click();
  },
  sheet: async (page, world) => {
    await ask(page, world, 'child');
    await page.locator(`form[action$="/people/${person}/view"] button`).click();
    await page.goto(`${page.url()}/sheet`);
  },
};
