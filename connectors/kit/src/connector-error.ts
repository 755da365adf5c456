/**
 * What kind of trouble, and so who acts: `config` a person must change something, `transient` it passes by itself, `system` our own or
 * core-api's fault, `data` the source's content.
 */
export type ErrorKind = 'config' | 'transient' | 'system' | 'data';

/**
 * The only error a connector or the kit throws on purpose. `code` is kebab-case and fixed; neither it nor anything else here may hold a
 * value from a record, a secret, or the text of a foreign error.
 */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  readonly kind: ErrorKind;
  readonly code: string;
  /** How long the other side asked us to wait, from Retry-After. */
  readonly retryAfterMs: number | undefined;

  constructor(kind: ErrorKind, code: string, retryAfterMs?: number) {
    super(`${kind}: ${code}`);
    this.kind = kind;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Any thrown thing as a ConnectorError; what is not one becomes `system` with a code that says nothing of its text. */
export function asConnectorError(thrown: unknown): ConnectorError {
  return thrown instanceof ConnectorError ? thrown : new ConnectorError('system', 'unexpected');
}
