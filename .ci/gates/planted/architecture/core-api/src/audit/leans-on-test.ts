import './some.test.ts';

export const planted = true;
