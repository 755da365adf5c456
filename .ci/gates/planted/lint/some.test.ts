import { it } from 'vitest';

it.only('planted', () => undefined);
