/** A part of a facts sheet. */
export type SheetPart =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A facts sheet as a page shows it. */
export type Sheet = { readonly title: string; readonly parts: readonly SheetPart[] };

/**
 * Reads the core's facts sheet from its Markdown: headings, paragraphs, lists and tables, one between empty lines, with signs escaped by a backslash (core-api/src/agreements/sheet.ts). So it is shown as
 * text, in the portal's own look; mark-up that came along would be shown, never followed.
 */
export function readSheet(markdown: string): Sheet {
  const blocks = markdown.trim().split(/\n{2,}/);
  const title = plain(/^# (.*)$/.exec(blocks[0] ?? '')?.[1] ?? '');
  return { title, parts: blocks.slice(title === '' ? 0 : 1).map(partOf) };
}

function partOf(block: string): SheetPart {
  const lines = block.split('\n');
  if (block.startsWith('## ')) return { kind: 'heading', text: plain(block.slice(3)) };
  if (lines.every((line) => line.startsWith('- '))) return { kind: 'items', items: lines.map((line) => plain(line.slice(2))) };
  if (!lines.every((line) => line.startsWith('| '))) return { kind: 'paragraph', text: plain(block) };
  const [head = [], , ...rows] = lines.map((line) => line.slice(2, -2).split(/(?<!\\) \| /).map(plain));
  return { kind: 'table', head, rows };
}

function plain(text: string): string {
  return text.replaceAll(/\\([\\`*_<>[\]|#])/g, '$1').trim();
}
