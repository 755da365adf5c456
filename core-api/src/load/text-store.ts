import { MastError } from '../shared/mast-error.ts';

/** Bytes that threads share, and how many of them are used. */
export type TextMemory = { readonly bytes: Uint8Array<SharedArrayBuffer>; readonly used: Int32Array<SharedArrayBuffer> };

export function textMemory(size: number): TextMemory {
  return { bytes: new Uint8Array(new SharedArrayBuffer(size)), used: new Int32Array(new SharedArrayBuffer(4)) };
}

/** Texts in shared memory, by where they begin; each with its length before it. They stand on multiples of four bytes, so that 16 GB can be addressed. */
export type TextStore = {
  put(text: string): number;
  get(at: number): string;
};

const step = 4;

export function textStore({ bytes, used }: TextMemory): TextStore {
  const buffer = Buffer.from(bytes.buffer);
  return {
    put(text) {
      const length = Buffer.byteLength(text);
      const at = Atomics.add(used, 0, Math.ceil((length + 4) / step));
      if (at * step + 4 + length > bytes.length) throw new MastError('internal', { load: 'text-store-full' });
      buffer.writeUInt32LE(length, at * step);
      buffer.write(text, at * step + 4);
      return at;
    },
    get(at) {
      const start = at * step + 4;
      return buffer.toString('utf8', start, start + buffer.readUInt32LE(at * step));
    },
  };
}
