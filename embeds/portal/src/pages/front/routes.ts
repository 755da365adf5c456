import { settle } from '../../core/call-core.ts';
import { CoreFault } from '../../core/core-fault.ts';
import type { Page } from '../../page/page.ts';
import type { OpenVisit } from '../../page/visit.ts';
import { cy } from './words.cy.ts';
import { en } from './words.en.ts';

const words = { en, cy };
/** Where what waits is dealt with, the most pressing first. */
const places = { recallNotices: '/recall-notices', rightsCases: '/rights-desk', misuseAlerts: '/misuse', dipSamples: '/dip-samples' } as const;

/** The start page: how to sign in, or what waits for this person and what they may do. */
export const page: Page = {
  routes({ open }) {
    open('/', async (visit) => {
      const t = words[visit.language];
      const { me } = visit;
      if (me === undefined) return visit.show('pages/front/signed-out.njk', { title: t.title, t });
      return visit.show('pages/front/signed-in.njk', { title: t.title, t, me, role: visit.common.roles[me.role], entries: visit.entries, accountUrl: visit.accountUrl, waiting: await waitingFor(visit) });
    });
  },
};

/** What waits, by counts alone. A core that cannot say takes nothing else from the page. */
async function waitingFor({ core, language }: OpenVisit): Promise<readonly { readonly href: string; readonly label: string }[]> {
  if (core === undefined) return [];
  try {
    const reply = await settle(core.GET('/v1/waiting'));
    if (!reply.ok) return [];
    const { waiting } = words[language];
    return (Object.keys(places) as (keyof typeof places)[]).flatMap((kind) => {
      const count = reply.value[kind] ?? 0;
      return count === 0 ? [] : [{ href: places[kind], label: waiting[kind](count) }];
    });
  } catch (error) {
    if (error instanceof CoreFault) return [];
    throw error;
  }
}
