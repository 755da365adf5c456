/** Keeps what `compare` said of two codes. Symmetric: asked once for a pair, whichever way round; equal codes are never asked. */
export function cachedLevels(texts: readonly string[], same: number, compare: (a: string, b: string) => number): (a: number, b: number) => number {
  const known = new Map<number, number>();
  const size = texts.length;
  return (a, b) => {
    if (a === b) return same;
    const key = a < b ? a * size + b : b * size + a;
    const level = known.get(key);
    if (level !== undefined) return level;
    const fresh = a < b ? compare(texts[a] ?? '', texts[b] ?? '') : compare(texts[b] ?? '', texts[a] ?? '');
    known.set(key, fresh);
    return fresh;
  };
}
