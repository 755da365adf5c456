import type { LintRule, Linted } from './lint-rule.ts';
import { textsOf } from './values-of.ts';

/** Places of the manifest whose texts people read. */
const readable = /^\/(name|description|staticTabs\/\d+\/name|composeExtensions\/\d+\/commands\/\d+\/(title|description)|composeExtensions\/\d+\/commands\/\d+\/parameters\/\d+\/(title|description)|extensions\/.*\/(label|supertip\/(title|description)))(\/(short|full))?$/;
/** The name is the same in both languages. */
const same: readonly string[] = ['MAST'];

/** English texts by their place, written as the localisation file writes it: `a.b[0].c`. */
const englishOf = ({ manifest }: Linted): Map<string, string> =>
  new Map(textsOf(manifest).filter(({ at }) => readable.test(at)).map(({ at, value }) => [at.slice(1).replaceAll(/\/(\d+)/g, '[$1]').replaceAll('/', '.'), value]));

export const languageRules: readonly LintRule[] = [
  {
    id: 'welsh-is-whole',
    holds: 'Every text of the manifest that people read has its Welsh, and the Welsh has no other.',
    faults: (given) => {
      const english = englishOf(given);
      const welsh = Object.keys(given.welsh).filter((key) => key !== '$schema');
      return [...[...english.keys()].filter((key) => !welsh.includes(key)), ...welsh.filter((key) => !english.has(key))];
    },
  },
  {
    id: 'welsh-is-welsh',
    holds: 'The Welsh is not the English again.',
    faults: (given) => [...englishOf(given)].filter(([key, text]) => given.welsh[key] === text && !same.includes(text)).map(([key]) => key),
  },
  {
    id: 'languages-are-declared',
    holds: 'English is the first language and Welsh the other, by the tags that Microsoft 365 sends.',
    faults: ({ manifest: { localizationInfo: info } }) => (info.defaultLanguageTag === 'en-gb' && info.additionalLanguages.map(({ languageTag }) => languageTag).join() === 'cy-gb' ? [] : [info.defaultLanguageTag, ...info.additionalLanguages.map(({ languageTag }) => languageTag)]),
  },
];
