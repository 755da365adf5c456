import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

import { DigestTable } from '@mast/connector-kit';
import type { StateFolder } from '@mast/connector-kit';

import type { Resource } from '../resources/read-resource.ts';

const [nonceBytes, tagBytes, lengthBytes] = [12, 16, 4];

/**
 * What stands around the activities of an export, while these are read: some 16 bytes of memory each, the rest in a file without a name, sealed under a key that only this process has. Nothing
 * of it outlives the process.
 */
export class Spool {
  readonly #file: FileHandle;
  readonly #key = randomBytes(32);
  readonly #places = new DigestTable();
  #end = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async open(state: StateFolder): Promise<Spool> {
    return new Spool(await state.temporaryFile());
  }

  async put(resource: Resource): Promise<void> {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    const body = Buffer.concat([cipher.update(JSON.stringify(resource)), cipher.final(), cipher.getAuthTag()]);
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt32BE(body.length);
    const written = Buffer.concat([length, nonce, body]);
    await this.#file.write(written, 0, written.length, this.#end);
    this.#places.set(digestOf(`${resource.resourceType}/${resource.id}`), BigInt(this.#end + 1));
    this.#end += written.length;
  }

  /** The resource under `Type/id`, or undefined. */
  async get(reference: string): Promise<Resource | undefined> {
    const place = Number(this.#places.get(digestOf(reference)));
    if (place === 0) return undefined;
    const head = await this.#read(place - 1, lengthBytes + nonceBytes);
    const body = await this.#read(place - 1 + head.length, head.readUInt32BE());
    const decipher = createDecipheriv('aes-256-gcm', this.#key, head.subarray(lengthBytes)).setAuthTag(body.subarray(-tagBytes));
    const resource = JSON.parse(Buffer.concat([decipher.update(body.subarray(0, -tagBytes)), decipher.final()]).toString()) as Resource;
    return `${resource.resourceType}/${resource.id}` === reference ? resource : undefined;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #read(at: number, bytes: number): Promise<Buffer> {
    const buffer = Buffer.alloc(bytes);
    await this.#file.read(buffer, 0, bytes, at);
    return buffer;
  }
}

function digestOf(reference: string): bigint {
  return hash('sha256', reference, 'buffer').readBigUInt64BE();
}
