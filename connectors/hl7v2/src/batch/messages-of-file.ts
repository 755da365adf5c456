/** The messages of a file without an envelope, one after the other, each beginning with MSH on a line of its own. What stands before the first is one piece, too, so that it is not lost. */
export function messagesOfFile(bytes: Uint8Array): Uint8Array[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = new Set([0]);
  for (let at = view.indexOf('MSH', 0, 'latin1'); at !== -1; at = view.indexOf('MSH', at + 3, 'latin1')) if (at === 0 || view[at - 1] === 0x0d || view[at - 1] === 0x0a || view[at - 1] === 0x0b) starts.add(at);
  const ordered = [...starts].toSorted((a, b) => a - b);
  return ordered.map((start, index) => bytes.subarray(start, ordered[index + 1] ?? bytes.length)).filter((piece) => Buffer.from(piece).toString('latin1').trim() !== '');
}
