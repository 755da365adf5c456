const words = new Int32Array(4);

/** What a content of an organisation is counted under, as a digest: the second word is the content, the third the organisation. The next call overwrites it. */
export function pairDigest(content: number, organisation: number): Int32Array {
  words[0] = Math.imul(content, 0x9e3779b1) ^ Math.imul(organisation, 0x85ebca6b);
  words[1] = content;
  words[2] = organisation;
  return words;
}
