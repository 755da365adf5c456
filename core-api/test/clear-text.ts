/**
 * Everything that somebody with a dump of these rows could read, as one text: bytes as characters, whether they come as a buffer or, in a row that was made text, as hexadecimal digits. JSON of a buffer is a list of numbers, in which no
 * word is ever found.
 */
export function clearText(rows: readonly Record<string, unknown>[]): string {
  const values = rows.flatMap((row) => Object.values(row)).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : typeof value === 'string' ? value : (JSON.stringify(value) ?? '')));
  return values.map((text) => `${text} ${[...text.matchAll(/\\x((?:[0-9a-f]{2})+)/g)].map(([, digits = '']) => Buffer.from(digits, 'hex').toString('latin1')).join(' ')}`).join('\n');
}
