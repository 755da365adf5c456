/** Time is handed in, so that a test can stand at any moment. */
export type Clock = { now(): Date };

/** The machine's clock; the only place in the service that reads it. */
export const systemClock: Clock = { now: () => new Date() };
