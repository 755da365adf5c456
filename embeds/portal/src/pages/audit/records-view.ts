import { receiptCode } from '@mast/panel/words';

import type { Language } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import type { Catalogue } from '../gateways/catalogue.ts';
import type { Organisation } from '../organisations/find-organisations.ts';
import { organisationName } from '../organisations/find-organisations.ts';
import { gatewayNames } from './gateway-names.ts';
import { kindText } from './kind-text.ts';
import type { ownFeeds } from './own-feeds.ts';
import { feedName } from './own-feeds.ts';
import { reachTexts } from './reach-texts.ts';
import type { ViewsFound } from './records-query.ts';
import { words } from './words.ts';

type Known = { readonly feeds: Awaited<ReturnType<typeof ownFeeds>>; readonly catalogue: Catalogue; readonly organisations: readonly Organisation[]; readonly askedIn: Language };

/** Who saw our records, for the page. Of another organisation's staff there is a code, by which that organisation knows the name. */
export function recordsView({ views, reach }: ViewsFound, { feeds, catalogue, organisations, askedIn }: Known, language: Language): object {
  const t = words[language];
  const named = (code: string): string => {
    const found = organisations.find((each) => each.code === code);
    return found === undefined ? code : organisationName(found, language);
  };
  return {
    reach: reachTexts(reach, language),
    count: t.count(views.length),
    columns: [t.columns.at, t.columns.organisation, t.columns.purpose, t.columns.ourRecords].map((label) => ({ label })),
    rows: views.map(({ at, kind, text, organisation, accountId, clientId, declarationId, gateways, records }) => [
      { text: momentText(at, language), lines: [kindText({ kind, text }, askedIn, language)] },
      { text: named(organisation), lines: [accountId === null ? t.undeclared : t.records.person(receiptCode(accountId)), ...(clientId === null ? [] : [t.through(clientId)])] },
      { text: gatewayNames(gateways, catalogue) || '–', lines: declarationId === null ? [] : [t.records.declaration(receiptCode(declarationId))] },
      records === null ? t.termsExpired : { text: '', lines: linesOf(records.map(({ feedId, ref, version, way }) => t.records.line(ref ?? t.records.notStored, feedName(feeds, feedId), version, t.ways[way])), t.records.times) },
    ]),
  };
}

/** Records that are told alike, such as those whose reference is no longer kept, stand in one line with how many they are. */
function linesOf(lines: readonly string[], times: (line: string, count: number) => string): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => (count === 1 ? line : times(line, count)));
}
