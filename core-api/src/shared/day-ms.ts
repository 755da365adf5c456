/** Milliseconds of 24 hours. A day of the calendar may have 23 or 25 of them. */
export const dayMs = 86_400_000;
