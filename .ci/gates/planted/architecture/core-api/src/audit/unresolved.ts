import './not-there.ts';

export const planted = true;
