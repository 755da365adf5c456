/** The package manager, pinned here for every program that starts it. Plain JavaScript: bootstrap.mjs reads it with an older Node. */
export const pnpm = 'pnpm@12.21.0';
