/** What the core gave for a sign-in. It stays in this process: no browser is handed a token (ASVS 10.1.1). */
export type Tokens = {
  readonly access: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly refresh: string | undefined;
};

/** One browser of one person who is signed in. Held in memory alone. */
export type Session = {
  /** 256 random bits; what the cookie carries. */
  readonly id: string;
  /** What every form of this session carries back. */
  readonly formToken: string;
  /** The account (`sub`). */
  readonly account: string;
  /** The session in the core that this one stands on, to be ended with it. */
  readonly coreSession: string | undefined;
  tokens: Tokens;
  /** A renewal of the tokens that is under way: a refresh token works once. */
  renewal?: Promise<string> | undefined;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  usedAt: number;
  /** What pages keep between two requests, by slot; goes with the session. */
  readonly work: Map<string, unknown>;
};
