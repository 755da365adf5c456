import { totpCode } from '../../src/totp-code.ts';
import type { Fetching } from '../fetching.ts';
import type { BenchQuestion } from '../questions.ts';
import type { Got } from './portal-browser.ts';
import { portalBrowser } from './portal-browser.ts';

/** What one question took in milliseconds: `search` from the press on Check to the last byte of the answer's page, `declare` likewise before it. */
export type Searched = { readonly search: number; readonly declare: number; readonly end: 'answer' | 'choice' | 'nil' };

const digits = ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** The same words do not do for two people, and a figure does not make other words. */
const reasonOf = (index: number): string => `Strategy discussion this afternoon, number ${Array.from(String(index), (digit) => digits[Number(digit)]).join(' ')}`;

export type PortalClient = { readonly search: (question: BenchQuestion, index: number) => Promise<Searched> };

/** Somebody who is signed in to the portal with password and code, as over a browser. @throws Error where the sign-in or a question does not go as it should; never with what a page said */
export async function signInToPortal(portalUrl: string, person: { readonly email: string; readonly password: string; readonly totpSecret: string }, fetching: Fetching): Promise<PortalClient> {
  const browser = portalBrowser(fetching);
  await browser.get(`${portalUrl}/sign-in`);
  await browser.submit('/password', { email: person.email, password: person.password });
  const home = await browser.submit('/code', { code: totpCode(person.totpSecret, (performance.timeOrigin + performance.now()) / 1000) });
  if (home.url !== `${portalUrl}/`) throw new Error(`signed in to ${new URL(home.url).pathname}, status ${home.status}`);
  return {
    async search({ question: { person: about, address } }, index) {
      const form = await browser.get(`${portalUrl}/look-up/declare/unknown-age`);
      const [, gateway = ''] = /name="gateways"[^>]*value="([^"]+)"/.exec(form.body) ?? [];
      const declared = await browser.submit('/look-up/declare/unknown-age', { gateways: gateway, reason: reasonOf(index), reference: `BENCH-${index}`, acknowledged: '1' });
      if (!/\/look-up\/[0-9a-f-]{36}$/.test(declared.url)) throw new Error(`declared at ${new URL(declared.url).pathname}, status ${declared.status}`);
      const [year = '', month = '', day = ''] = (about?.dateOfBirth ?? '').split('-');
      const fields = { given: about?.given ?? '', family: about?.family ?? '', 'born-day': day, 'born-month': month, 'born-year': year, postcode: address?.postcode ?? '' };
      const found = await browser.submit('/question', fields);
      return { search: found.ms, declare: declared.ms, end: endOf(found) };
    },
  };
}

function endOf({ url, body, status }: Got): Searched['end'] {
  if (status !== 200 || !/\/answers\/\d$/.test(url)) throw new Error(`asked at ${new URL(url).pathname}, status ${status}`);
  return body.includes('mast-agencies') ? 'answer' : body.includes('mast-candidates') ? 'choice' : 'nil';
}
