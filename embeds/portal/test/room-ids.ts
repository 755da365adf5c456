const id = (end: string): string => `0198f000-0000-7000-8000-00000000a0${end}`;

/** Ids of the invented people and things of these pages. */
export const roomIds = { rhys: id('01'), megan: id('02'), reset: id('10'), keyRequest: id('20'), entry: id('30'), stale: id('31') } as const;
