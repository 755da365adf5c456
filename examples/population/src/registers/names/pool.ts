import type { Stream } from '../stream.ts';

/** Draws one name; common names more often. */
export type Pool = (stream: Stream) => string;

const slots = 16_384;

/** Names listed from most to least common: the n-th has weight 1 / (n + `flatness`), Zipf's law with Mandelbrot's offset. One table look-up per draw. */
export function rankedPool(names: string, flatness: number): Pool {
  return slotted(names.split(' ').map((name, at) => [name, 1 / (at + 1 + flatness)]));
}

/** `Name:weight` words; a name without a weight has weight 1, `&` stands for a space inside a name. */
export function weightedPool(names: string): Pool {
  return slotted(names.split(' ').map((entry) => [entry.split(':')[0] ?? '', Number(entry.split(':')[1] ?? '1')]));
}

/** Names made of a beginning and an end, each as likely as the other: thousands of rare names that are common together. */
export function builtPool(beginnings: string, ends: string): Pool {
  const [first, second] = [beginnings, ends].map((words) => words.split(' ').map((word) => word.replaceAll('&', ' '))) as [string[], string[]];
  return (stream) => {
    const [begin, end] = [stream.pick(first), stream.pick(second)];
    // Gur + rinder and Sim + mi: a letter is not written three times.
    return begin.at(-1) === end[0] && begin.at(-2) === end[0] ? begin + end.slice(1) : begin + end;
  };
}

/** One pool or another, by share; the last takes what is left. */
export function mixedPool(parts: readonly (readonly [number, Pool])[]): Pool {
  return (stream) => {
    let mark = stream.unit();
    for (const [share, pool] of parts) {
      if (mark < share) return pool(stream);
      mark -= share;
    }
    return (parts.at(-1)?.[1] ?? noName)(stream);
  };
}

function slotted(weighted: readonly (readonly [string, number])[]): Pool {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  const names: string[] = [];
  let reached = 0;
  for (const [name, weight] of weighted) {
    reached += weight;
    while (names.length < Math.round((reached / total) * slots)) names.push(name.replaceAll('&', ' '));
  }
  return (stream) => names[stream.bits() >>> 18] ?? names[0] ?? '';
}

function noName(): string {
  throw new RangeError('a mixed pool needs a part');
}
