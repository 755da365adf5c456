/** Any body but a batch, in bytes: a question is under 2 KB, so 64 KB is generous (DESIGN section 6 sets the batch's 4 MB). */
export const maxBodyBytes = 64 * 1024;
/** A request that has not arrived by then is cut; a slow sender must not hold a socket. Judgement. */
export const requestTimeoutMs = 30_000;
