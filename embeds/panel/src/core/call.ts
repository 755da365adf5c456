import type { Language } from '../protocol/messages.ts';

/** How one call is made: the bearer token, the language of the words that come back, and the signal that cancels it. */
export type Call = { token: string; lang: Language; signal: AbortSignal };
