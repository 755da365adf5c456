/** A table written as `Name: Other Other|Name: Other`, lines apart; `&` stands for a space. The later row adds to the earlier. */
export function parseTable(text: string): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const entry of text.trim().split(/[|\n]/)) {
    const [name = '', others = ''] = entry.split(': ');
    table.set(name, [...(table.get(name) ?? []), ...others.split(' ').map((other) => other.replaceAll('&', ' '))]);
  }
  return table;
}
