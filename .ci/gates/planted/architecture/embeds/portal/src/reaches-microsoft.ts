import '../../microsoft/src/shared.ts';

export const planted = true;
