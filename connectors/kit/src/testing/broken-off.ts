/** The body of an answer that gives these bytes, and then the connection breaks. */
export function brokenOff(bytes: Uint8Array): ReadableStream {
  return streamOf(bytes, (controller) => controller.error(terminated()));
}

/** One that gives these bytes and then never another, until the reader gives up (`signal`). */
export function dripping(bytes: Uint8Array, signal: AbortSignal): ReadableStream {
  return streamOf(bytes, (controller) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        controller.error(terminated());
        resolve();
      }, { once: true });
    }));
}

/** As Node's fetch says it. */
function terminated(): TypeError {
  return new TypeError('terminated');
}

function streamOf(bytes: Uint8Array, then: (controller: ReadableStreamDefaultController) => Promise<void> | void): ReadableStream {
  let given = false;
  return new ReadableStream({
    pull: (controller) => {
      if (given) return then(controller);
      given = true;
      controller.enqueue(bytes);
      return undefined;
    },
  });
}
