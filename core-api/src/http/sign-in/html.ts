/** Markup that is safe to send: made by `html` alone. */
export type Html = { readonly markup: string };

type Part = Html | string | number | undefined | false | readonly Html[];

/** A template in which everything that is not markup already is escaped; undefined and false print nothing. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: texts.map((text, at) => text + (at < parts.length ? printed(parts[at]) : '')).join('') };
}

function printed(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'markup' in part ? part.markup : part.map((each) => each.markup).join('');
}

/** The five characters that mean something in text or in a quoted attribute. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
