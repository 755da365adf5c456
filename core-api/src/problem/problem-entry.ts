/** One thing that can go wrong, as callers and operators know it. */
export type ProblemEntry = {
  readonly status: number;
  readonly title: string;
  /** What the caller is told; fixed, so that nothing personal can get into it. */
  readonly en: string;
  readonly cy: string;
  /** What the operator looks at. */
  readonly check: string;
};
