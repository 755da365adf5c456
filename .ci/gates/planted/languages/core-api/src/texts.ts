export const fine = { en: 'Partner', cy: 'Partner' };
export const missing = { en: 'Nobody translated this' };
export const same = { en: 'Ask the broker desk', cy: 'Ask the broker desk' };
export const tree = { en: { notice: 'A notice' }, cy: { other: 'Rhywbeth arall' } };
export const readElsewhere = (row: { nameEn: string; nameCy: string }) => ({ en: row.nameEn, cy: row.nameCy });
