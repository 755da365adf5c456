/** A promise that is not kept. The message says what was seen; samples are synthetic, so it may quote them. */
export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';
}

/** A fault that this kind of source cannot have; the check needs a written skip. */
export class CannotHappen extends Error {
  override readonly name = 'CannotHappen';
}

/** Fails the check unless `condition` holds. */
export function expectThat(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new CheckFailed(otherwise);
}

/** Fails the check unless both are the same as JSON. */
export function expectSame(seen: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [JSON.stringify(seen), JSON.stringify(expected)];
  if (found !== wanted) throw new CheckFailed(`${what}: expected ${wanted?.slice(0, 300)}, saw ${found?.slice(0, 300)}`);
}
