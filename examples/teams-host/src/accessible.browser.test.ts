import axe from 'axe-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { severalAnswer } from '@mast/panel/testing';

import type { Page, TeamsWorld } from '../test/teams-world.ts';
import { startTeamsWorld, users } from '../test/teams-world.ts';

type At = Awaited<ReturnType<TeamsWorld['work']>>;
type Frame = ReturnType<Page['mainFrame']>;

/**
 * Teams' three themes, and a system's own colours. Forced colours with a light theme alone: they paint over every theme, but axe reads `-webkit-text-fill-color`, whose computed value Chromium leaves as the theme has it.
 */
const looks = [['default', 'none'], ['dark', 'none'], ['contrast', 'none'], ['default', 'active']] as const;
type Theme = (typeof looks)[number][0];
/** WCAG 2.0 to 2.2, A and AA, and axe's own advice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const words = {
  'en-gb': { form: 'Whom or what do you ask about?', go: 'Continue', ask: 'Sign in', refused: 'Your organisation does not let you sign in here', silent: 'Teams does not answer', alone: 'This page belongs into Microsoft Teams', check: 'Check', answered: /other agencies involved/ },
  'cy-gb': { form: 'Am bwy neu am beth rydych yn gofyn?', go: 'Parhau', ask: 'Mewngofnodi', refused: 'Nid yw eich sefydliad yn gadael i chi fewngofnodi yma', silent: 'Nid yw Teams yn ateb', alone: 'Mae’r dudalen hon yn perthyn i Microsoft Teams', check: 'Holi', answered: /asiantaeth arall/ },
} as const;
type Locale = keyof typeof words;

const tabOf = ({ page }: At): Frame => must(page.frames().find((frame) => frame.url().includes('/v1/teams/tab')));
const panelOf = ({ page }: At): Frame => must(page.frames().find((frame) => frame.url().includes('/v1/panel')));
const must = (frame: Frame | undefined): Frame => frame ?? expect.fail('no such frame');

/** One screen in all of these looks, changed while it stands: no violation, nothing wider than its frame. `only`: a screen that hears no change has the theme of its address. Straight into the frame: its policy lets no script in from a page. */
const expectAccessible = async (at: At, screen: string, frame: Frame, only?: Theme): Promise<void> => {
  await frame.evaluate(axe.source);
  const found: string[] = [];
  for (const [theme, forcedColors] of looks.filter(([each]) => only === undefined || each === only)) {
    await at.page.emulateMedia({ forcedColors });
    if (only === undefined) {
      await at.page.getByLabel('Theme').selectOption(theme);
      await at.tab.locator(`html[data-theme="${theme}"]`).waitFor();
    }
    const result = await frame.evaluate(
      async (only) => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: only, resultTypes: ['violations'], iframes: false });
        return [...violations.map(({ id, nodes }) => `${id} ${nodes.map((node) => `${String(node.target)} ${node.failureSummary ?? ''}`).join(' ')}`), ...(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['wider than its frame'] : [])];
      },
      tags,
    );
    found.push(...result.map((line) => `${screen}, ${theme}, forced colours ${forcedColors}: ${line}`));
  }
  expect(found).toEqual([]);
};

describe('every screen of the tab, in each of Teams’ themes and in forced colours', () => {
  let world: TeamsWorld;
  beforeAll(async () => {
    world = await startTeamsWorld();
  }, 120_000);
  afterAll(() => world.close());
  beforeEach(() => world.reset());

  const locales: readonly Locale[] = ['en-gb', 'cy-gb'];
  const themes: readonly Theme[] = ['default', 'dark', 'contrast'];

  test.each(locales)('%s: from the question to the answer, 328 px wide: no violation of WCAG 2.2 AA', async (locale) => {
    const t = words[locale];
    world.core.answer = severalAnswer;
    const at = await world.work(`?locale=${locale}`, { viewport: { width: 360, height: 900 } });
    await at.tab.getByRole('heading', { name: t.form }).waitFor();
    await at.tab.getByRole('button', { name: t.go }).click();
    await at.tab.getByRole('alert').waitFor();
    await expectAccessible(at, 'a person, too little said', tabOf(at));
    await at.tab.getByRole('radio').nth(1).check();
    await at.tab.locator('#line1').waitFor();
    await expectAccessible(at, 'an address', tabOf(at));
    await at.tab.getByRole('radio').first().check();
    for (const [field, value] of [['given', 'Mair'], ['family', 'Jones'], ['born', '12 3 2011']] as const) await at.tab.locator(`#${field}`).fill(value);
    await at.tab.getByRole('button', { name: t.go }).click();
    await at.panel.locator('#reference').waitFor();
    await expectAccessible(at, 'the tab about a panel', tabOf(at));
    await expectAccessible(at, 'the declaration', panelOf(at));
    await at.panel.getByRole('checkbox', { name: /section 47/ }).check();
    await at.panel.locator('textarea').first().fill('Bruising seen by the school nurse.');
    await at.panel.locator('#reference').fill('CC-20418');
    await at.panel.getByRole('checkbox').last().check();
    await at.panel.getByRole('button', { name: t.check, exact: true }).click();
    await at.panel.locator('.candidates li').first().waitFor();
    await expectAccessible(at, 'several to choose from', panelOf(at));
    await at.panel.locator('.candidates button').first().click();
    await at.panel.getByRole('heading', { name: t.answered }).first().waitFor();
    await expectAccessible(at, 'the answer', panelOf(at));
    await at.context.close();
  }, 240_000);

  test.each(locales)('%s: where there is no way in, and where one has to sign in', async (locale) => {
    const t = words[locale];
    for (const [screen, query, heading] of [
      ['sign in', `&signIn=consent&user=${users[0].oid}9`, t.ask],
      ['refused', '&signIn=refused', t.refused],
    ] as const) {
      const at = await world.work(`?locale=${locale}${query}`, { viewport: { width: 360, height: 800 } });
      await at.tab.getByRole('heading', { name: heading }).waitFor();
      await expectAccessible(at, screen, tabOf(at));
      await at.context.close();
    }
    // Whoever does not answer does not tell of themes either, and nobody does of a page alone.
    const silent = await world.work('', { viewport: { width: 360, height: 800 } });
    for (const theme of themes) {
      await silent.page.goto(`${world.urls.host}/?locale=${locale}&answers=no&theme=${theme}`);
      await silent.tab.getByRole('heading', { name: t.silent }).waitFor();
      await expectAccessible(silent, 'silent', tabOf(silent), theme);
    }
    await silent.context.close();
    const alone = await world.work('', { viewport: { width: 360, height: 800 } });
    for (const theme of themes) {
      await alone.page.goto(`${world.urls.embed}/v1/teams/tab?lang=${locale}&theme=${theme}`);
      await alone.page.getByRole('heading', { name: t.alone }).waitFor();
      await expectAccessible(alone, 'alone', alone.page.mainFrame(), theme);
    }
    await alone.page.goto(`${world.urls.stranger}/?locale=${locale}`);
    await alone.tab.locator('h1').waitFor();
    await expectAccessible(alone, 'in a stranger’s frame', tabOf(alone), 'default');
    await alone.context.close();
  }, 240_000);
});
