/** Wakes whoever waits for work. A ring that nobody heard is kept for the next who asks. */
export class Doorbell {
  #rang = false;
  #wake: (() => void) | undefined;

  readonly ring = (): void => {
    this.#rang = true;
    this.#wake?.();
  };

  /** Resolves at the next ring, or at once where one is still unheard. One waits at a time. */
  async rung(): Promise<void> {
    if (!this.#rang) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#wake = undefined;
    this.#rang = false;
  }
}
