/** A page of plain parts, which Markdown and HTML show alike. */
export type Sheet = { readonly language: 'en' | 'cy'; readonly title: string; readonly lead: readonly string[]; readonly sections: readonly Section[] };
export type Section = { readonly title: string; readonly paragraphs?: readonly string[]; readonly items?: readonly string[]; readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } };

/** The page as Markdown; what stands in it is text, never mark-up. */
export function sheetMarkdown({ title, lead, sections }: Sheet): string {
  const parts = sections.map(({ title: heading, paragraphs = [], items = [], table }) =>
    [
      `## ${plain(heading)}`,
      ...paragraphs.map(plain),
      ...(items.length === 0 ? [] : [items.map((item) => `- ${plain(item)}`).join('\n')]),
      ...(table === undefined ? [] : [[table.head, table.head.map(() => '---'), ...table.rows].map((cells, at) => `| ${cells.map((cell) => (at === 1 ? cell : plain(cell))).join(' | ')} |`).join('\n')]),
    ].join('\n\n'),
  );
  return `${[`# ${plain(title)}`, ...lead.map(plain), ...parts].join('\n\n')}\n`;
}

/** The page as a whole HTML document that loads nothing. */
export function sheetHtml({ language, title, lead, sections }: Sheet): string {
  const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
  const row = (cells: readonly string[], tag: string): string => `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const parts = sections.map(({ title: heading, paragraphs = [], items = [], table }) =>
    [
      `<h2>${escaped(heading)}</h2>`,
      ...paragraphs.map(paragraph),
      items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`,
      table === undefined ? '' : `<table><thead>${row(table.head, 'th')}</thead><tbody>${table.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`,
    ].join('\n'),
  );
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>\n<main><h1>${escaped(title)}</h1>\n${[...lead.map(paragraph), ...parts].join('\n')}\n</main></body></html>\n`;
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_<>[\]|#]/g, String.raw`\$&`).trim();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
