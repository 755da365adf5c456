import { decodeEntities } from './entities.ts';
import type { Row } from './detection.ts';

/** Elements whose content nobody reads. */
const unread = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'select', 'textarea', 'object', 'iframe']);
const blocks = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'blockquote', 'pre', 'address', 'section', 'article', 'header', 'footer', 'dl', 'dt', 'dd', 'center', 'caption', 'fieldset', 'legend']);
const hidden = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;
const voids = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'wbr', 'col', 'area', 'base', 'embed', 'source', 'track']);

/**
 * The lines and table rows of an HTML body, as a reader sees them: comments, styles, scripts and hidden elements are left out, spans do not part words. One pass, no
 * parser of a browser needed; malformed mark-up is read as far as it goes. White space is as written inside a line, folded at line breaks.
 */
export function readHtml(html: string): Row[] {
  const rows: Row[] = [];
  let cells: string[] | undefined;
  let text: string[] = [];
  let table = 0;
  let depth = 0;
  let inCell = false;
  /** The element whose hiding ends with it, and how many of its kind are open inside. */
  let skip: { name: string; open: number } | undefined;

  const taken = (): string => {
    const whole = text.join('');
    text = [];
    return whole;
  };
  const endLine = (): void => {
    if (inCell) text.push('\n');
    else if (text.length > 0) rows.push({ cells: [taken()], table: 0 });
    else rows.push({ cells: [''], table: 0 });
  };
  const endCell = (): void => {
    if (!inCell) return;
    cells?.push(taken().replaceAll(/[^\S\n]*\n\s*/g, '\n').trim());
    inCell = false;
  };
  const endRow = (): void => {
    endCell();
    if (cells !== undefined && cells.length > 0) rows.push({ cells, table });
    cells = undefined;
  };

  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const until = open < 0 ? html.length : open;
    if (until > at && skip === undefined) {
      const piece = html.slice(at, until);
      // White space between blocks is no line; a no-break space is.
      if (text.length > 0 || !/^[ \t\r\n]*$/.test(piece)) text.push(decodeEntities(piece).replaceAll(/[\r\n]+/g, ' '));
    }
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const close = html.indexOf('>', open);
    if (close < 0) break;
    const tag = html.slice(open + 1, close);
    at = close + 1;
    const isEnd = tag.startsWith('/');
    const name = (/^\/?([a-zA-Z][a-zA-Z0-9:]*)/.exec(tag)?.[1] ?? '').toLowerCase();
    if (skip !== undefined) {
      if (name === skip.name && !tag.endsWith('/')) skip.open += isEnd ? -1 : 1;
      if (skip.open === 0) skip = undefined;
      continue;
    }
    if (name === '') continue;
    if (!isEnd && !voids.has(name) && !tag.endsWith('/') && (unread.has(name) || (tag.length > 12 && hidden.test(tag)))) {
      skip = { name, open: 1 };
      continue;
    }
    if (name === 'table') {
      if (isEnd) {
        if (depth === 1) endRow();
        depth = Math.max(0, depth - 1);
      } else {
        depth += 1;
        // A table inside a cell of a table is layout: its own rows are read, not the cell around them.
        if (inCell || cells !== undefined) endRow();
        else if (text.length > 0) endLine();
        table += 1;
      }
    } else if (name === 'tr') {
      endRow();
      if (!isEnd) cells = [];
    } else if (name === 'td' || name === 'th') {
      endCell();
      if (!isEnd) {
        cells ??= [];
        text = [];
        inCell = true;
      }
    } else if (blocks.has(name) && (name === 'br' || isEnd || text.length > 0)) endLine();
  }
  endRow();
  if (text.length > 0) endLine();
  return rows;
}
