import { closerAnswer, severalPlacesAnswer } from '@mast/panel/testing';

import { arm, ask, declare, states } from '../journey.ts';
import type { ListedPage } from './listed-page.ts';

const place = severalPlacesAnswer.places[0]?.placeId ?? '';
const withPlaces: ListedPage['arm'] = (world) => {
  arm(world, severalPlacesAnswer);
  world.core.answers.set('POST /v1/places/:id/view', { ...closerAnswer, people: [], places: [{ ...severalPlacesAnswer.places[0], involvements: closerAnswer.people[0]?.involvements }] });
};
const problem = (status: number, code: string): { readonly problem: { readonly status: number; readonly code: string } } => ({ problem: { status, code } });

/** The frame's own pages, and the way from a reason to an answer. */
export const listed: readonly ListedPage[] = [
  ...Object.entries(states).map(([name, at]): ListedPage => ({ name: name.replaceAll(' ', '-'), arm, at })),
  { name: 'several-places', arm: withPlaces, at: (page, world) => ask(page, world, 'address') },
  {
    name: 'place-closer',
    arm: withPlaces,
    async at(page, world) {
      await ask(page, world, 'address');
      await page.locator(`form[action$="/places/${place}/view"] button`).click();
    },
  },
  {
    name: 'place-sheet',
    arm: withPlaces,
    async at(page, world) {
      await ask(page, world, 'address');
      await page.locator(`form[action$="/places/${place}/view"] button`).click();
      await page.goto(`${page.url()}/sheet`);
    },
  },
  {
    name: 'mast-away',
    arm(world) {
      arm(world);
      world.core.answers.set('GET /v1/gateways', problem(503, 'unavailable'));
    },
    at: '/look-up/declare/child',
  },
  {
    name: 'go-on',
    arm(world) {
      arm(world);
      world.core.answers.set('POST /v1/declarations', (_body: unknown, { steppedUp }: { steppedUp: boolean }) => (steppedUp ? {} : problem(401, 'step-up-needed')));
    },
    async at(page, world) {
      await page.goto(`${world.urls.portal}/sign-in`);
      world.core.identity.endEverySession();
      await page.goto(`${world.urls.portal}/sign-in`);
      await declare(page, world, 'child');
    },
  },
];
