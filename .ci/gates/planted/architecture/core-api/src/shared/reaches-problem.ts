import '../problem/codes.ts';

export const planted = true;
