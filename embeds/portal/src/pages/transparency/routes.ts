import type { components } from '@mast/openapi';
import { dateText, serviceName } from '@mast/panel/words';

import { valueOf } from '../../core/call-core.ts';
import type { Page } from '../../page/page.ts';
import type { OpenVisit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { cy } from './words.cy.ts';
import { en } from './words.en.ts';

type Transparency = components['schemas']['Transparency'];

const words = { en, cy };
/** As long as the core itself keeps it: the portal is one caller to the core, and everybody is behind it. */
const keptMs = 900_000;

/** What the public may know of MAST, for anybody, without signing in. */
export const page: Page = {
  footLinks: [{ path: '/transparency', order: 40, label: bothOf(words, (t) => t.label) }],
  routes({ open }) {
    let kept: { readonly until: number; readonly page: Transparency } | undefined;
    open('/transparency', async (visit) => {
      const now = visit.now.getTime();
      if (kept === undefined || kept.until <= now) kept = { until: now + keptMs, page: await valueOf(visit.publicCore.GET('/v1/transparency')) };
      return showPage(visit, kept.page);
    });
  },
};

function showPage({ language, show }: OpenVisit, { texts, partners, fields, gateways, months, searches, dipSamples, madeOn }: Transparency): ReturnType<OpenVisit['show']> {
  const t = words[language];
  const said = (count: number | null): string => (count === null ? t.few : count.toLocaleString(language === 'cy' ? 'cy' : 'en-GB'));
  return show('pages/transparency/transparency.njk', {
    title: t.title,
    t,
    made: t.made(dateText(madeOn, language)),
    parts: (['what', 'who', 'never', 'protection'] as const).map((part) => ({ heading: t[part], text: texts[part][language] })),
    partners: partners.map(({ name, reads, feeds }) => [
      { text: name[language], lines: [reads ? t.reads : t.readsNot] },
      { text: feeds.map((feed) => `${feed.name[language]} (${serviceName(feed.service, language)})`).join(', ') || t.sendsNothing },
      { text: [...new Set(feeds.flatMap(({ doesNotShare }) => doesNotShare.map((limit) => limit[language])))].join(', ') },
    ]),
    fields: fields.map((field) => field[language]),
    months: months.shown === null || months.stored === null ? undefined : t.months(months.shown, months.stored),
    // The name of a statute is English, whatever the page is in.
    gateways: gateways.map(({ title, source, status }) => [title[language], language === 'en' ? source : { text: source, lang: 'en' }, status[language]]),
    counts: texts.counts[language],
    searches: searches.map(({ month, answered, opened }) => [dateText(month, language), said(answered), said(opened)]),
    sampleText: texts.samples[language],
    samples: dipSamples.map(({ month, lookedAt, concerns }) => [dateText(month, language), said(lookedAt), said(concerns)]),
    objections: texts.objections.map((text) => text[language]),
  });
}
