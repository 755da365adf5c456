import './cycle-a.ts';

export const planted = true;
