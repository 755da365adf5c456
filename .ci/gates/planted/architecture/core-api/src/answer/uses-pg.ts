import 'pg';

export const planted = true;
