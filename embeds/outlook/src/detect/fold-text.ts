const odd = /[^\x20-\x7e]/;
const spaces = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const nothing = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\r]/g;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const slashes = /[\u2044\u2215\uFF0F]/g;
const quotes = /[\u2018\u2019\u201B\u02BC\u2032]/g;

/**
 * One way of writing for what people and programs write in many: every space a space, every dash a hyphen, every apostrophe straight; what cannot be seen is gone.
 * Runs of spaces stay, since two of them part columns.
 */
export function foldText(text: string): string {
  if (!odd.test(text)) return text;
  return text.normalize('NFC').replace(nothing, '').replace(spaces, ' ').replace(dashes, '-').replace(slashes, '/').replace(quotes, "'");
}
