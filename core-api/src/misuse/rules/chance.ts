/**
 * How likely it is to meet at least `seen` by chance where `expected` are to be expected: the upper tail of a Poisson distribution. A Jones in Swansea meets Joneses every week; somebody called Quillfeather who meets
 * one Quillfeather has met a relative.
 */
export function chanceOf(seen: number, expected: number): number {
  if (seen <= 0) return 1;
  let [term, below] = [Math.exp(-expected), 0];
  for (let count = 0; count < seen; count += 1) {
    below += term;
    term *= expected / (count + 1);
  }
  return Math.max(0, 1 - below);
}
