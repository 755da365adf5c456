import type { Language } from './language.ts';

/** What stands beside somebody at the same address. The Welsh is a draft until a translator has read it. */
export const sameAddressText: Readonly<Record<Language, string>> = {
  en: 'Same address, worked out by MAST; nobody has said that they live together',
  cy: 'Yr un cyfeiriad, wedi’i gyfrifo gan MAST; nid oes neb wedi dweud eu bod yn byw gyda’i gilydd',
};
