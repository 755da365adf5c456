import '../../police/src/index.ts';

export const planted = true;
