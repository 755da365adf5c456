import '../match/weigh.ts';

export const planted = true;
