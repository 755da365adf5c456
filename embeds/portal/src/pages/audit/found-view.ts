import { receiptCode } from '@mast/panel/words';

import type { Language } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import type { Catalogue } from '../gateways/catalogue.ts';
import { gatewayNames } from './gateway-names.ts';
import { kindText } from './kind-text.ts';
import type { LookBody, LookFound } from './look-request.ts';
import { reachTexts } from './reach-texts.ts';
import { termsText } from './terms-text.ts';
import { words } from './words.ts';

type Event = LookFound['events'][number];
/** What was asked, the page of it that was found, and in which language. */
export type Looked = { readonly body: LookBody; readonly found: LookFound; readonly language: Language };

/** What was found, for the page: each entry with its purpose, who, what was asked, how much was answered, and why it is listed. */
export function foundView({ body, found: { events, nextCursor, reach }, language: askedIn }: Looked, catalogue: Catalogue, names: ReadonlyMap<string, string>, language: Language): object {
  const t = words[language];
  const isAbout = body.about !== undefined;
  const columns = [t.columns.at, t.columns.purpose, t.columns.who, t.columns.asked, t.columns.records, ...(isAbout ? [t.columns.because] : [])];
  return {
    about: isAbout ? termsText(body.about ?? {}, language).join(', ') : undefined,
    reach: reachTexts(reach, language),
    count: t.count(events.length),
    columns: columns.map((label) => ({ label })),
    rows: events.map((event) => [
      { text: momentText(event.at, language), lines: [kindText(event, askedIn, language)] },
      { text: gatewayNames(event.gateways, catalogue) || '–', lines: purposeLines(event, catalogue) },
      { text: event.accountId === null ? (event.kind === 'ambient-checked' ? t.undeclared : t.machine) : (names.get(event.accountId) ?? t.somebody), lines: event.clientId === null ? [] : [t.through(event.clientId)] },
      askedCell(event, language),
      recordsText(event, language),
      ...(isAbout ? [event.because.map((each) => t.because[each]).join(', ')] : []),
    ]),
    hasOlder: nextCursor !== null,
  };
}

function purposeLines({ reason, reasonCode, reference, declarationId }: Event, { reasons }: Catalogue): string[] {
  const chosen = reasonCode === null ? [] : [reasons.find(({ code }) => code === reasonCode)?.title ?? reasonCode];
  return [...chosen, ...(reason === null ? [] : [reason]), ...(reference === null ? [] : [reference]), ...(declarationId === null ? [] : [receiptCode(declarationId)])];
}

function askedCell({ terms, termsState }: Event, language: Language): object {
  const t = words[language];
  if (termsState === 'expired') return { text: t.termsExpired };
  const [text = '–', ...lines] = terms === null ? [] : termsText(terms, language);
  return { text, lines };
}

/** How much was answered: nobody is said as such, since it is an answer too. */
export function recordsText({ people, places, records }: Pick<Event, 'people' | 'places' | 'records'>, language: Language): string {
  const t = words[language];
  if (records === null) return '–';
  return (people ?? 0) + (places ?? 0) === 0 ? t.nil : t.recordCount(records);
}
