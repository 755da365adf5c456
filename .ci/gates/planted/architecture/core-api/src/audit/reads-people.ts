import '../store/sql/find-people.ts';

export const planted = true;
