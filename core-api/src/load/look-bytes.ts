/** The 16 bytes of a look id from its words in a table of digests. */
export function lookBytes(digests: Readonly<Int32Array>, number: number): Buffer {
  const bytes = Buffer.allocUnsafe(16);
  for (let word = 0; word < 4; word += 1) bytes.writeInt32BE(digests[number * 4 + word] ?? 0, word * 4);
  return bytes;
}
