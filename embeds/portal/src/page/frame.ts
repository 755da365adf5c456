import type { Me } from '@mast/panel/answer';

import { listOf } from '../http/form.ts';
import type { Environment } from '../portal-options.ts';
import { common } from '../words/common.ts';
import type { Both, Language } from '../words/language.ts';
import { otherThan } from '../words/language.ts';
import { entriesFor } from './entries-for.ts';
import type { Fault } from './fault.ts';
import type { Page } from './page.ts';
import type { Returned } from './visit.ts';

/** What the frame around a page is made of. */
export type FrameParts = {
  readonly pages: readonly Page[];
  readonly environment: Environment;
  readonly language: Language;
  /** Path and query of this page, without the language. */
  readonly at: string;
  readonly me: Me | undefined;
  readonly formToken: string | undefined;
  readonly faults: readonly Fault[];
  readonly returned: Returned;
  readonly done: Both | undefined;
};

/** The frame as the templates read it: words, the same page in the other language, who is signed in, where they may go, what is wrong with the form. */
export function frameOf({ pages, environment, language, at, me, formToken, faults, returned, done }: FrameParts): object {
  const [path = '/'] = at.split('?');
  const entries = entriesFor(pages, me).filter(({ inMenu }) => inMenu === true);
  const menu = [{ path: '/', label: common[language].home }, ...entries.map((entry) => ({ path: entry.path, label: entry.label[language] }))];
  const { values } = returned;
  return {
    language,
    common: common[language],
    other: { language: otherThan(language), href: `${at}${at.includes('?') ? '&' : '?'}lang=${otherThan(language)}` },
    me,
    formToken: formToken ?? '',
    environment: environment === 'live' ? undefined : common[language].environment[environment],
    menu: me === undefined ? [] : menu.map((entry) => ({ ...entry, current: entry.path === path ? 'page' : entry.path !== '/' && path.startsWith(`${entry.path}/`) ? 'within' : undefined })),
    footLinks: pages.flatMap((page) => page.footLinks ?? []).toSorted((a, b) => a.order - b.order).map((link) => ({ path: link.path, label: link.label[language] })),
    errors: faults.map(({ field, text }) => ({ text: text[language], ...(field === undefined ? {} : { href: `#${field}` }) })),
    faultOf: Object.fromEntries(faults.flatMap(({ field, text }): [string, string][] => (field === undefined ? [] : [[field, text[language]]])).toReversed()),
    values,
    listOf: (name: string) => listOf(values, name),
    // A form that came back: what stands in its fields is what was typed, an empty one too.
    isReturned: Object.keys(values).length > 0,
    done: done?.[language],
  };
}
