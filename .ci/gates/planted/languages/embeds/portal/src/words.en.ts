export const en = { call: 'Call' };
