import type { Row } from './detection.ts';

/** The lines of a plain body. Lines with tabs are rows of a table, as a pasted sheet gives them; marks of quotation are taken off. */
export function readText(text: string): Row[] {
  let table = 0;
  let isInTable = false;
  return text.split(/\r\n|\n|\r|\u2028|\u2029/).map((line) => {
    const bare = line.startsWith('>') || line.startsWith(' >') ? line.replace(/^(?: ?>){1,20}/, '') : line;
    const cells = bare.includes('\t') ? bare.split('\t') : [bare];
    if (cells.length > 1 && !isInTable) table += 1;
    isInTable = cells.length > 1;
    return { cells, table: isInTable ? table : 0 };
  });
}
