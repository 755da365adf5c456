export const en = { call: 'Call', days: (n: number) => `${n} days` };
