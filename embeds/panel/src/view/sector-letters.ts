import type { Sector } from '../state/sector.ts';

/** The letter of each sector's mark. */
export const sectorLetters: Readonly<Record<Sector, string>> = { children: 'C', adults: 'A', police: 'P', health: 'H', fire: 'F', education: 'E', other: 'O' };
