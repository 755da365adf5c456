import type { AssurancePack, PackSection } from './pack-schema.ts';

/** A4 at 9 points: everything that a pack may hold stands on two pages (pack-html.browser.test.ts prints one that holds the most). */
const style = [
  '@page{size:A4;margin:14mm}', 'body{font:9pt/1.3 Arial,Helvetica,sans-serif;color:#000;background:#fff;max-width:190mm;margin:0 auto;padding:4mm}', 'h1{font-size:15pt;margin:0 0 2mm}', 'h2{font-size:11pt;margin:4mm 0 1mm;break-after:avoid}',
  'p,ul{margin:0 0 1.5mm}', 'ul{padding-left:5mm}', 'table{border-collapse:collapse;width:100%;break-inside:avoid}', 'th,td{border-bottom:.3pt solid #555;text-align:left;padding:.6mm 2mm .6mm 0;vertical-align:top}', '@media print{body{padding:0}}',
].join('');

/** The pack as a whole HTML document that loads nothing and prints on two pages. */
export function packHtml({ language, title, lead, sections }: Pick<AssurancePack, 'language' | 'title' | 'lead' | 'sections'>): string {
  return [
    `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head><body>`,
    `<main><h1>${escaped(title)}</h1>`, ...lead.map((text) => `<p>${escaped(text)}</p>`), ...sections.map(sectionHtml), '</main></body></html>\n',
  ].join('\n');
}

function sectionHtml({ title, paragraphs, items, table }: PackSection): string {
  const row = (cells: readonly string[], tag: 'th' | 'td'): string => `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return [
    `<h2>${escaped(title)}</h2>`, ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
    ...(table === null ? [] : [`<table><thead>${row(table.head, 'th')}</thead><tbody>${table.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`]),
    ...(items.length === 0 ? [] : [`<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`]),
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
