import type { Language } from './language.ts';

const nil = {
  en:
    'No shared record was found. This does not mean that nobody is involved: the coverage says which partners were asked, how fresh each one is ' +
    'and what each does not share. A protected record may exist: ask the broker desk.',
  cy:
    'Ni chafwyd hyd i gofnod a rennir. Nid yw hyn yn golygu nad oes neb yn ymwneud: mae’r cwmpas yn dweud pa bartneriaid a holwyd, pa mor ' +
    'ddiweddar yw pob un a beth nad yw pob un yn ei rannu. Gall cofnod gwarchodedig fodoli: gofynnwch i’r ddesg frocer.',
};

const found = {
  en:
    'These are headline records as the partners sent them, not the case and not a judgement. The coverage says what is missing. A protected record ' +
    'may exist besides these: ask the broker desk.',
  cy:
    'Cofnodion pennawd yw’r rhain fel y’u hanfonwyd gan y partneriaid, nid yr achos ac nid barn. Mae’r cwmpas yn dweud beth sydd ar goll. Gall ' +
    'cofnod gwarchodedig fodoli yn ogystal â’r rhain: gofynnwch i’r ddesg frocer.',
};

/**
 * What stands with every answer. The nil text is the same for everyone and for every reason, so that a shielded person's nil cannot be told from
 * an unknown person's (domain T2, T3). The Welsh is a draft until a translator has read it.
 */
export function noticeText(foundAnything: boolean, language: Language): string {
  return (foundAnything ? found : nil)[language];
}
