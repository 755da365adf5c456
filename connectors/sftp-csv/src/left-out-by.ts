import type { Column } from './columns.ts';
import type { PartnerLayout } from './layout.ts';

/** The rule by which a row is not to be shared, or undefined. A cell that could not be read leaves nothing out: the row is refused for it. */
export function leftOutBy(rules: PartnerLayout['leaveOut'], codeOf: (column: Column) => string | undefined, hasPerson: boolean): string | undefined {
  return rules.find(({ column, is, isNot, withoutPerson }) => {
    const code = codeOf(column);
    if (code === undefined || (withoutPerson && hasPerson)) return false;
    return is === undefined ? !isAmong(code, isNot ?? []) : isAmong(code, is);
  })?.rule;
}

function isAmong(code: string, codes: readonly string[]): boolean {
  return codes.some((one) => (one.endsWith('*') ? code.startsWith(one.slice(0, -1)) : code === one));
}
