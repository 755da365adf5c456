/** What the line to the server can do wrong. From `error` on it befalls the answer to a question for rows. */
export const lineFaults = ['unreachable', 'hang', 'garbage', 'error', 'cut', 'truncated', 'drip', 'next-page-fails'] as const;
export type LineFault = (typeof lineFaults)[number];

/** Places in the memory that the line and the test share: the fault (its place in the list plus one, 0: none), rows that went over it, its port. */
export const faultAt = 0;
export const servedAt = 1;
export const portAt = 2;
