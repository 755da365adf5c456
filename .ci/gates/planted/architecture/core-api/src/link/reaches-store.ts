import { pool } from '../store/pool.ts';

export const linked = pool;
