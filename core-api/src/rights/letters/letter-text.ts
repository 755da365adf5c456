import type { Sheet } from '../../agreements/sheet.ts';

/** A letter as plain text: headings underlined, tables as lines of `name: value`, lists with a dash. */
export function letterText({ title, lead, sections }: Sheet): string {
  const heading = (text: string, mark: string): string => `${text}\n${mark.repeat(text.length)}`;
  const parts = sections.map(({ title: of, paragraphs = [], items = [], table }) =>
    [
      heading(of, '-'),
      ...paragraphs,
      ...(items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')]),
      ...(table === undefined ? [] : [table.rows.map((cells) => cells.join(': ')).join('\n')]),
    ].join('\n\n'),
  );
  return `${[heading(title, '='), ...lead, ...parts].join('\n\n')}\n`;
}
