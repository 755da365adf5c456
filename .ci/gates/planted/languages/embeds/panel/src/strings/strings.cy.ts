export const cy = { days: (n: number) => `${n} days` };
