/** One row of a file as text cells, not yet trimmed. `line` counts from 0 within the text. */
export type CsvRow = {
  readonly line: number;
  /** Undefined where a quotation mark stands where RFC 4180 has none (section 2, rules 5 to 7): where the cells end would be a guess. */
  readonly cells: readonly string[] | undefined;
};

/** A row as it stands, without its line end; `end` is where the next row begins. */
export type RowText = { readonly line: number; readonly row: string; readonly start: number; readonly end: number };

/** Cuts a text of whole lines into rows: at line ends that are not inside quotation marks. Empty lines are passed over. */
export function* rowTexts(text: string): Generator<RowText, void, void> {
  const find = (letter: string, from: number): number => {
    const found = text.indexOf(letter, from);
    return found < 0 ? text.length : found;
  };
  let mark = find('"', 0);
  let line = 0;
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    const first = line;
    let isInside = false;
    end = at - 1;
    do {
      end = find('\n', end + 1);
      line += 1;
      while (mark < end) {
        const isDoubled = isInside && text[mark + 1] === '"';
        // Outside, only a mark that begins a cell opens one; any other is a fault of its own row.
        if (isInside ? !isDoubled : mark === at || text[mark - 1] === ',') isInside = !isInside;
        mark = find('"', mark + (isDoubled ? 2 : 1));
      }
    } while (isInside && end < text.length);
    const row = text.slice(at, text[end - 1] === '\r' ? end - 1 : end);
    if (row !== '') yield { line: first, row, start: at, end: Math.min(end + 1, text.length) };
  }
}

/** The cells of a row; undefined where it is not clear where they end. A row without a quotation mark, which most are, is cut at its commas and no more. */
export function rowCells(row: string): readonly string[] | undefined {
  return row.includes('"') ? quotedCells(row) : row.split(',');
}

/** The rows of a text with their cells. */
export function* csvRows(text: string): Generator<CsvRow, void, void> {
  for (const { line, row } of rowTexts(text)) yield { line, cells: rowCells(row) };
}

function quotedCells(row: string): string[] | undefined {
  const cells: string[] = [];
  for (let at = 0, end = 0; at <= row.length; at = end + 1) {
    const isQuoted = row[at] === '"';
    const mark = isQuoted ? closingMark(row, at) : -1;
    const comma = row.indexOf(',', at);
    end = isQuoted ? mark + 1 : comma < 0 ? row.length : comma;
    const cell = row.slice(at, end);
    const isClear = isQuoted ? mark >= 0 && (end === row.length || row[end] === ',') : !cell.includes('"');
    if (!isClear) return undefined;
    cells.push(isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
  }
  return cells;
}

/** The mark that ends the quoted cell which begins at `at`; -1 for none. A doubled mark is one of the cell's own. */
function closingMark(row: string, at: number): number {
  let end = row.indexOf('"', at + 1);
  while (end >= 0 && row[end + 1] === '"') end = row.indexOf('"', end + 2);
  return end;
}
