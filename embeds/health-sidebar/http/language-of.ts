/** The two languages of MAST. */
export type Language = 'en' | 'cy';

/** The language that comes first with the highest weight (RFC 9110 section 12.5.4); undefined where neither of ours is named, and another choice counts. */
export function languageOf(acceptLanguage: string | undefined): Language | undefined {
  let best: { language: Language | undefined; weight: number } = { language: undefined, weight: 0 };
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const primary = tag.trim().split('-')[0];
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined);
    const weight = quality === undefined ? 1 : Number(quality);
    if ((primary === 'en' || primary === 'cy') && weight > best.weight) best = { language: primary, weight };
  }
  return best.language;
}
