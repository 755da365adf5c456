import { excelDamage } from '@mast/connector-kit/files';
import type { CellKind } from '@mast/connector-kit/files';

import type { Cell } from './pole.ts';

export type Finding = { readonly column: string; readonly rule: string };

/**
 * Reads cells of one row and keeps what is wrong with them. What is refused is not repeated in the record: a coded cell may hold anything, an offence for example, when a
 * column has shifted.
 */
export class CellReader {
  readonly findings: Finding[] = [];
  /** Where in the record each cell went, by JSON pointer: so that a reason of core-api's can be told in the partner's words. */
  readonly places = new Map<string, string>();
  readonly #isSpreadsheetable: boolean;

  constructor(isSpreadsheetable: boolean) {
    this.#isSpreadsheetable = isSpreadsheetable;
  }

  refuse(cell: Pick<Cell, 'at'>, rule: string): { received: string } {
    this.findings.push({ column: cell.at, rule });
    return { received: '' };
  }

  /** The text of a cell, undefined when there is none. */
  text(cell: Cell | undefined, pointer: string, kind: CellKind = 'text'): string | { received: string } | undefined {
    if (cell === undefined) return undefined;
    this.places.set(pointer, cell.at);
    const { text } = cell;
    if (text === undefined) return this.refuse(cell, 'undecodable');
    if (text === '') return undefined;
    const damage = this.#isSpreadsheetable ? excelDamage(kind, text) : undefined;
    if (damage !== undefined) return this.refuse(cell, damage);
    if (!/[\t\r\n]/.test(text)) return text;
    return kind === 'text' ? text.replaceAll(/\s+/g, ' ') : this.refuse(cell, 'line-break');
  }

  /** What a declared code means; refused when it is not declared. A cell that is not there is the code `''`. */
  code<Meaning extends string>(cell: Cell | undefined, pointer: string, codes: Readonly<Record<string, Meaning>>, otherwise: NoInfer<Meaning>): Meaning | { received: string } {
    if (cell === undefined) return otherwise;
    this.places.set(pointer, cell.at);
    const { text } = cell;
    if (text === undefined) return this.refuse(cell, 'undecodable');
    if (Object.hasOwn(codes, text)) return codes[text] ?? otherwise;
    return text === '' ? otherwise : this.refuse(cell, 'value-not-allowed');
  }

  /** The partner's name for what a pointer of core-api's speaks of: the nearest one at or above it. */
  columnOf(pointer: string): string | null {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const found = this.places.get(at);
      if (found !== undefined) return found;
    }
    return null;
  }
}
