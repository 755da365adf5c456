import type { Row } from './detection.ts';

const tail = /(?:nhs|gig)[^\d]{0,24}(\d[\d .-]{1,11})$/i;
const head = /^([\d .-]{1,11})(?![\p{L}\d])/u;

/** Lines where an NHS number that was broken over two stands whole on the first: only where both parts together have its ten digits. */
export function joinNumbers(rows: readonly Row[]): Row[] {
  const joined = [...rows];
  for (let at = 0; at + 1 < joined.length; at += 1) {
    const line = joined[at]?.cells[0] ?? '';
    const next = joined[at + 1]?.cells[0] ?? '';
    if (joined[at]?.cells.length !== 1 || joined[at + 1]?.cells.length !== 1 || !isDigit(line.charCodeAt(line.length - 1)) || !isDigit(next.charCodeAt(0))) continue;
    const first = tail.exec(line.slice(-48))?.[1];
    const second = head.exec(next)?.[1];
    if (first === undefined || second === undefined || (first + second).replaceAll(/\D/g, '').length !== 10) continue;
    joined[at] = { cells: [`${line}${second.trimEnd()}`], table: 0 };
    joined[at + 1] = { cells: [next.slice(second.length).trim()], table: 0 };
  }
  return joined;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
