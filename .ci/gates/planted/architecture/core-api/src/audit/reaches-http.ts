import '../http/route.ts';

export const planted = true;
