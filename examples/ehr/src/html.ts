/** Text that is already HTML. */
export type Html = { readonly html: string };

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

/** A template whose values are escaped, unless they are {@link Html} themselves. Lists are joined. */
export const html = (parts: TemplateStringsArray, ...values: (string | Html | readonly Html[])[]): Html => ({
  html: parts.reduce((made, part, index) => made + show(values[index - 1] ?? '') + part),
});

const show = (value: string | Html | readonly Html[]): string => {
  if (typeof value === 'string') return escape(value);
  return 'html' in value ? value.html : value.map((each) => each.html).join('');
};
