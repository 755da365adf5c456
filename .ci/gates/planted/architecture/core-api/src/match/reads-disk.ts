import 'node:fs';

export const planted = true;
