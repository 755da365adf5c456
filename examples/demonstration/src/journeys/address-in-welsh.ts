import type { Journey } from './journey.ts';
import { must } from './must.ts';
import { withPage } from './open-page.ts';
import { signInToPortal, signOut } from './sign-in.ts';

/** Journey 2. */
export const addressInWelsh: Journey = {
  name: '2-address-in-welsh',
  title: 'A MASH worker searches an address in the portal, in Welsh',
  story: 'Angharad Prys works in the multi-agency safeguarding hub. Neighbours have reported shouting at a flat; she has no case system with the panel, and works in Welsh.',
  walk: (stage) =>
    withPage(stage, { locale: 'en-GB' }, async (page) => {
      await page.goto(stage.demo.portalUrl);
      await page.getByRole('link', { name: 'Cymraeg' }).click();
      must((await page.locator('html').getAttribute('lang')) === 'cy', 'a page in Welsh');
      await stage.picture(page, 'One press on “Cymraeg”, in full words and on every page: from here on everything is in Welsh.');
      await signInToPortal(stage, page, 'mash-2201', { password: 'The sign-in follows the language. The address and password may be filled in by a password manager.', code: 'The second factor: a code from her app, or a passkey.' });
      must((await page.locator('html').getAttribute('lang')) === 'cy', 'the start page in Welsh');
      await stage.picture(page, 'Her start page: what her role may do, and nothing else.');
      await page.locator('main a[href="/look-up"]').first().click();
      await stage.picture(page, 'Whom or what does she need to ask about?');
      await page.locator('a[href="/look-up/declare/address"]').click();
      await page.locator('input[name="gateways"]').first().waitFor();
      must((await page.locator('input:checked').count()) === 0, 'nothing ticked beforehand');
      await page.locator('input[name="gateways"]').first().check();
      await page.locator('#reason').fill('Cymdogion yn clywed gweiddi a phlentyn yn crio');
      await page.locator('#reference').fill('MASH-4471');
      await page.locator('#acknowledged').check();
      await stage.picture(page, 'Why she asks: legal basis, her own words, the referral’s number.');
      await page.locator('main form button[type=submit]').last().click();
      await page.locator('#find-postcode').fill('SA1 8YB');
      await page.locator('#find-query').fill('Mariner');
      await page.locator('form[action$="/completion"] button').click();
      await page.locator('#chosen').first().check();
      await stage.picture(page, 'The postcode and a word bring the addresses that partners know, to choose from.');
      await page.locator('form[action$="/chosen"] button').click();
      await page.locator('.mast-agency').first().waitFor();
      await stage.picture(page, 'Fire and police know this flat. Nobody is named: an address is what was asked.');
      must((await page.locator('.mast-call').count()) >= 2, 'a number for each');
      await page.locator('.mast-coverage').scrollIntoViewIfNeeded();
      await stage.picture(page, 'Who was asked and how fresh, in Welsh as in English.');
      await signOut(page);
      await stage.picture(page, 'Signed out: nothing of it is left in this browser.');
    }),
};
