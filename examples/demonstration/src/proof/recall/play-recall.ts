import { setTimeout as pause } from 'node:timers/promises';

import type { Page, Stage } from '../../journeys/journey.ts';
import { must } from '../../journeys/must.ts';
import { withPage } from '../../journeys/open-page.ts';
import { signInToPortal } from '../../journeys/sign-in.ts';
import type { Mail } from './read-mail.ts';
import { mailsTo } from './read-mail.ts';
import type { Invented } from './send-pair.ts';
import { sendPair } from './send-pair.ts';

/** Who plays: a practitioner of Swansea who works in Welsh, one of Walsall who works in English, a reviewer and an administrator. */
const [reporter, second, reviewer, administrator] = ['mash-2201', 'wsl-0310', 'rev-2001', 'wsl-0900'];
/** Reviewed, settled, searched for and mailed: each by a job of some seconds. */
const toldWithinMs = 120_000;
const firstPairs = 5;

/**
 * A recall notice from end to end, on the screens of those concerned and in both languages: reported by one agency, marked on the other's screen, reviewed, recalled, mailed, read. `say` is told each step; whatever is not as it is
 * told stops it. Of people who are invented for the run.
 */
export async function playRecall(stage: Stage, mailFolder: string, say: (step: string) => void): Promise<void> {
  const begun = Date.now();
  const about = await sendPair(stage.demo, Math.floor(begun / 1_000) % 1_000_000);
  say('Two partners have sent a record each of an invented adult: the health board one, Walsall the other. Matching took them for one person.');
  await withPage(stage, { locale: 'en-GB' }, (walsall) =>
    withPage(stage, { locale: 'cy-GB' }, async (swansea) => {
      await come(stage, walsall, second);
      const before = await lookUp(stage, walsall, about, 'WSL-RECALL-1');
      must(!before.includes('has reported that this record'), 'no mark before anybody has reported');
      must(before.includes('Safeguarding hub'), 'the health board’s record');
      await stage.picture(walsall, 'Walsall, in English: both records, and no mark.');
      say('Walsall (English) looks the person up: both agencies, no mark.');

      await come(stage, swansea, reporter, 'cy');
      await lookUp(stage, swansea, about, 'MASH-RECALL-1');
      await reportWrongPerson(swansea);
      await stage.picture(swansea, 'Swansea, in Welsh: rang the hub, which says that its record is of somebody else.');
      say('Swansea (Welsh) looks the person up, rings the hub, and reports “Person anghywir”.');

      const marked = await lookUp(stage, walsall, about, 'WSL-RECALL-2');
      must(marked.includes('Somebody has reported that this record may be of another person.'), 'the mark on the second agency’s screen, in English');
      must(marked.includes('Safeguarding hub'), 'the record itself: a report takes nothing away');
      await stage.picture(walsall, 'Walsall asks again: the record is there, and marked.');
      const inWelsh = await lookUp(stage, swansea, about, 'MASH-RECALL-2');
      must(inWelsh.includes('Mae rhywun wedi adrodd y gall y cofnod hwn fod am berson arall.'), 'the mark in Welsh');
      await stage.picture(swansea, 'The same in Welsh.');
      say('Disputed on both screens, in English and in Welsh; the record is still shown.');

      await withPage(stage, {}, (page) => judgeTwoPeople(stage, page, about));
      say('A reviewer compares the two records and says: two people.');

      const mails = await untilMailed(stage, mailFolder, begun);
      must(mails.walsall.text.includes('Something that MAST showed you') && !mails.walsall.text.includes('Mae rhywbeth'), 'a mail in English to Walsall');
      must(mails.swansea.text.includes('Mae rhywbeth a ddangosodd MAST i chi') && mails.swansea.text.includes('Something that MAST showed you'), 'a mail in Welsh and English to Swansea');
      must([mails.walsall, mails.swansea].every(({ text }) => !text.includes(about.family) && !text.includes(about.dateOfBirth.slice(0, 4))), 'no word in a mail of whom it is about');
      say(`Recalled. The mail to Walsall:\n\n${indented(mails.walsall.text)}\n\n  The mail to Swansea:\n\n${indented(mails.swansea.text)}\n`);

      await readNotices(stage, walsall, 'WSL-RECALL-1', 'I have read this notice');
      await stage.picture(walsall, 'Walsall’s recall notices: which cases, what to do, and that they were read.');
      await readNotices(stage, swansea, 'MASH-RECALL-1', 'Rwyf wedi darllen yr hysbysiad hwn');
      await stage.picture(swansea, 'And Swansea’s, in Welsh.');
      say('Both have found their cases on the page “Recall notices” / “Hysbysiadau galw’n ôl” and have read them.');

      const after = await lookUp(stage, walsall, about, 'WSL-RECALL-3');
      must(!after.includes('has reported that this record'), 'no mark any more');
      say('Looked up again: the records are of two people, and the mark is gone.');
    }));
  await withPage(stage, {}, async (page) => {
    await come(stage, page, administrator);
    await page.goto(`${stage.demo.portalUrl}/recalls`);
    must(/read \d/.test(await page.locator('main').innerText()), 'that the notice was read');
    await stage.picture(page, 'Walsall’s administrator sees who was told, and that it was read.');
  });
  say('Walsall’s administrator sees who was told and that it was read.');
}

async function come(stage: Stage, page: Page, staffId: string | undefined, language: 'en' | 'cy' = 'en'): Promise<void> {
  await page.goto(`${stage.demo.portalUrl}/?lang=${language}`);
  await signInToPortal(stage, page, staffId ?? '');
}

/** Nobody is asked about twice with the same words. */
const times = ['', 'first', 'second', 'third'] as const;

/** A declaration and its question; the answer's words. */
async function lookUp(stage: Stage, page: Page, { given, family, dateOfBirth }: Invented, reference: string): Promise<string> {
  const [year = '', month = '', day = ''] = dateOfBirth.split('-');
  await page.goto(`${stage.demo.portalUrl}/look-up/declare/adult`);
  await page.locator('input[name="gateways"]').first().check();
  await page.locator('#reason').fill(`Concern about self-neglect, ${times[Number(reference.at(-1))] ?? ''} visit in ${family} Street`);
  await page.locator('#reference').fill(reference);
  await page.locator('#acknowledged').check();
  await page.locator('main form button[type=submit]').last().click();
  await page.locator('#given').fill(given);
  await page.locator('#family').fill(family);
  await page.locator('#born').fill(String(Number(day)));
  await page.locator('#born-month').fill(String(Number(month)));
  await page.locator('#born-year').fill(year);
  await page.locator('form[action$="/question"] button[type=submit]').click();
  await page.locator('.mast-agency, .mast-candidate').first().waitFor();
  return page.locator('main').innerText();
}

/** On the health board's row of the answer. */
async function reportWrongPerson(page: Page): Promise<void> {
  const row = page.locator('.mast-agency').filter({ hasText: 'Safeguarding hub' });
  await row.locator('.mast-deeds > summary').click();
  await row.locator('input[value="wrong-person"]').check();
  await row.locator('form[action$="/outcome"] button').click();
  await page.locator('.mast-done').waitFor();
}

/** The report goes first in the queue. */
async function judgeTwoPeople(stage: Stage, page: Page, { family }: Invented): Promise<void> {
  await come(stage, page, reviewer);
  await page.goto(`${stage.demo.portalUrl}/reviews`);
  await stage.picture(page, 'The reviewer’s list: the report goes first, with the time by which it is to be judged.');
  must(await openPair(page, family), 'the reported pair among the first');
  await stage.picture(page, 'The two records side by side, without the agencies they come from.');
  await page.locator('input[name="outcome"][value="different"]').check();
  await page.locator('#reason').selectOption('namesakes');
  await page.locator('main form button[type=submit]').last().click();
  await page.locator('.mast-done').waitFor();
}

/** Whether the pair is among the first of the list: reports of an earlier run that was stopped half-way go before it. */
async function openPair(page: Page, family: string): Promise<boolean> {
  const list = page.url();
  const waiting = page.locator('tbody a[href^="/reviews/"]');
  for (let at = 0; at < Math.min(firstPairs, await waiting.count()); at += 1) {
    await waiting.nth(at).click();
    if ((await page.locator('main').innerText()).toLowerCase().includes(family.toLowerCase())) return true;
    await page.goto(list);
  }
  return false;
}

async function untilMailed({ demo }: Stage, folder: string, since: number): Promise<{ walsall: Mail; swansea: Mail }> {
  const noticeTo = (staffId: string | undefined, words: RegExp): Mail | undefined => mailsTo(folder, demo.signIns.find((each) => each.staffId === staffId)?.email ?? '', since).find(({ text }) => words.test(text));
  for (const until = Date.now() + toldWithinMs; Date.now() < until; await pause(500)) {
    const [walsall, swansea] = [noticeTo(second, /Recall notices/), noticeTo(reporter, /Recall notices/)];
    if (walsall !== undefined && swansea !== undefined) return { walsall, swansea };
  }
  throw new Error('no recall notice was mailed; see .mast/logs/core-api.log');
}

/** Reads every notice that waits, of which one names this case. */
async function readNotices({ demo }: Stage, page: Page, reference: string, button: string): Promise<void> {
  await page.goto(`${demo.portalUrl}/recall-notices`);
  must((await page.locator('main').innerText()).includes(reference), `a notice that names ${reference}`);
  for (let left = await page.getByRole('button', { name: button }).count(); left > 0; left -= 1) {
    await page.getByRole('button', { name: button }).first().click();
    await page.locator('.mast-done').waitFor();
  }
}

function indented(text: string): string {
  return text.trim().split('\n').map((line) => `    ${line}`).join('\n');
}
