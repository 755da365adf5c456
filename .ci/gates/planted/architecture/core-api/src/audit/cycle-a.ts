import './cycle-b.ts';

export const planted = true;
