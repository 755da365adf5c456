/** The two languages of every page. */
export type Language = 'en' | 'cy';

/** A text in both, for what is kept until the page is shown in either. */
export type Both = { readonly [Each in Language]: string };

/** The shape that the words of the other language must have: the same keys with the same parameters, or the build fails. */
export type SameWords<English> = {
  readonly [Key in keyof English]: English[Key] extends (...values: infer Values) => string ? (...values: Values) => string : English[Key] extends string ? string : SameWords<English[Key]>;
};

/** One of `words` in both languages. */
export function bothOf<Words>(words: { readonly [Each in Language]: Words }, say: (t: Words) => string): Both {
  return { en: say(words.en), cy: say(words.cy) };
}

/** The other one. */
export function otherThan(language: Language): Language {
  return language === 'cy' ? 'en' : 'cy';
}

/** The language that a browser's `Accept-Language` wishes most (RFC 9110 section 12.5.4); English where it names neither. */
export function wishedLanguage(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').flatMap((part): { language: Language; weight: number }[] => {
    const [, tag, weight = '1'] = /^\s*(en|cy)(?:-[a-z0-9-]+)?\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(part) ?? [];
    return tag === undefined ? [] : [{ language: tag.toLowerCase() as Language, weight: Number(weight) }];
  });
  return wishes.toSorted((a, b) => b.weight - a.weight)[0]?.language ?? 'en';
}
