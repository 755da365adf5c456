import '../../../core-api/src/problem/codes.ts';

export const planted = true;
