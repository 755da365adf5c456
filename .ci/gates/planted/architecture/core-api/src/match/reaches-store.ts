import '../store/pool.ts';

export const planted = true;
