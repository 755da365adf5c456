import type { FileHandle } from 'node:fs/promises';
import { ReadableStream } from 'node:stream/web';

import { ConnectorError } from '../connector-error.ts';
import { decrypt, decryptKey, readKeys, readMessage, readPrivateKey } from 'openpgp';

import type { FileFeedConfig } from './file-feed-config.ts';
import type { FileProblem } from '../files/file-refused.ts';
import { chunksOf } from '../files/file-content.ts';

type Agreement = NonNullable<FileFeedConfig['openpgp']>;
/** What the library gives for a streamed message; its own types lose the stream's content. */
type Opened = { readonly data: AsyncIterable<Uint8Array>; readonly signatures: readonly { readonly verified: Promise<true> }[] };
type Streamed = Parameters<typeof decrypt>[0]['message'];

export type ToUnseal = { readonly sealed: FileHandle; readonly sealedBytes: number; readonly into: FileHandle; readonly openpgp: Agreement; readonly maxBytes: number; readonly now: Date };

/** Content that grows beyond this many times its sealed size is a bomb (judgement, as for `.gz`); looked at after the first megabyte. */
const mostRatio = 250;
const freeBytes = 1_000_000;

/**
 * Decrypts a fetched OpenPGP message (binary or armored) into another file and checks who signed it. The content is used only after this gave its length: until the last
 * byte is here neither integrity nor signature is known. Problems: `decryption-failed`, `signature-missing`, `signature-wrong`, `unpacked-too-large`. Throws
 * `config/openpgp-key-unusable` for keys of ours that cannot be used.
 */
export async function unseal({ sealed, sealedBytes, into, openpgp, maxBytes, now }: ToUnseal): Promise<{ bytes: number } | FileProblem> {
  const keys = await readAgreedKeys(openpgp).catch(() => {
    throw new ConnectorError('config', 'openpgp-key-unusable');
  });
  const most = Math.min(maxBytes, Math.max(freeBytes, sealedBytes * mostRatio));
  let bytes = 0;
  try {
    const { data, signatures } = (await decrypt({
      message: await messageOf(sealed),
      decryptionKeys: keys.own,
      verificationKeys: keys.partner,
      format: 'binary',
      date: now,
      // The chunks go into a file that nobody reads before the end; held back, a file of a gigabyte would lie in memory.
      config: { allowUnauthenticatedStream: true, maxDecompressedMessageSize: maxBytes },
    })) as unknown as Opened;
    for await (const chunk of data) {
      if (bytes + chunk.length > most) return { rule: 'unpacked-too-large' };
      await into.write(chunk, 0, chunk.length, bytes);
      bytes += chunk.length;
    }
    if (keys.partner.length === 0) return { bytes };
    if (signatures.length === 0) return { rule: 'signature-missing' };
    const isSigned = await Promise.any(signatures.map(({ verified }) => verified)).catch(() => false);
    return isSigned ? { bytes } : { rule: 'signature-wrong' };
  } catch (error) {
    // A full disk is not the partner's fault.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) throw new ConnectorError('system', 'disk-full');
    return { rule: 'decryption-failed' };
  }
}

async function readAgreedKeys({ privateKey, passphrase, partnerKeys }: Agreement): Promise<{ own: Awaited<ReturnType<typeof readPrivateKey>>; partner: Awaited<ReturnType<typeof readKeys>> }> {
  const locked = await readPrivateKey({ armoredKey: privateKey });
  const own = passphrase === undefined ? locked : await decryptKey({ privateKey: locked, passphrase });
  return { own, partner: partnerKeys === undefined ? [] : await readKeys({ armoredKeys: partnerKeys }) };
}

async function messageOf(sealed: FileHandle): Promise<Streamed> {
  const { buffer, bytesRead } = await sealed.read(Buffer.alloc(64), 0, 64, 0);
  const isArmored = buffer.subarray(0, bytesRead).toString('latin1').trimStart().startsWith('-----BEGIN PGP MESSAGE-----');
  return isArmored ? await readMessage({ armoredMessage: ReadableStream.from(textOf(sealed)) }) : await readMessage({ binaryMessage: ReadableStream.from(chunksOf(sealed)) });
}

async function* textOf(sealed: FileHandle): AsyncGenerator<string, void, void> {
  for await (const chunk of chunksOf(sealed)) yield chunk.toString('latin1');
}
