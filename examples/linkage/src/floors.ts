export type FigureName =
  | 'edge best F1'
  | 'edge F1 at p 0.5'
  | 'recall at precision .99'
  | 'clustered F1'
  | 'clustered precision'
  | 'clustered recall'
  | 'false household links per 1,000'
  | 'B3 F1'
  | 'blocking recall'
  | 'median candidates'
  | 'right of 95%'
  | 'ECE'
  | 'recall gap by origin';

/** A figure and what it may not fall below, or not rise above. */
export type Floor = { readonly figure: FigureName; readonly atLeast?: number; readonly atMost?: number };

/** The floors that a run does not reach, each with its figure. No rounding helps: .9969 is not .997. */
export function missed(figures: Readonly<Partial<Record<FigureName, number>>>, floors: readonly Floor[]): string[] {
  return floors.flatMap(({ figure, atLeast = -Infinity, atMost = Infinity }) => {
    const value = figures[figure] ?? Number.NaN;
    return value >= atLeast && value <= atMost ? [] : [`${figure} ${value.toFixed(5)}, wanted ${atLeast === -Infinity ? `<= ${atMost}` : `>= ${atLeast}`}`];
  });
}
