/** An element of an XML document: name, attributes, and its text or children. */
export type XmlElement = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly content: string | readonly XmlElement[] };

/** `xml('Label', { resid: 'x' })`; attributes first, then text or children. */
export const xml = (name: string, attributes: Readonly<Record<string, string>> = {}, content: string | readonly XmlElement[] = []): XmlElement => ({ name, attributes, content });

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The document as text: UTF-8, two spaces a level, the same bytes for the same tree. */
export const xmlText = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '').join('\n')}\n`;

const lines = ({ name, attributes, content }: XmlElement, indent: string): string[] => {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const head = `${indent}<${name}${said.join('')}`;
  if (content.length === 0) return [`${head}/>`];
  if (typeof content === 'string') return [`${head}>${escaped(content)}</${name}>`];
  return [`${head}>`, ...content.flatMap((child) => lines(child, `${indent}  `)), `${indent}</${name}>`];
};
