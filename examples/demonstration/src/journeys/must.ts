/** A journey that does not go as it is told stops here. @throws Error with what was expected, never with what stood on the page */
export function must(isSo: boolean, expected: string): void {
  if (!isSo) throw new Error(`the journey goes another way: expected ${expected}`);
}
