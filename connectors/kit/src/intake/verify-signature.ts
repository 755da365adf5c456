import type { FileHandle } from 'node:fs/promises';
import { ReadableStream } from 'node:stream/web';

import { ConnectorError } from '../connector-error.ts';
import type { SignaturePacket } from 'openpgp';
import { enums, OnePassSignaturePacket, PacketList, readKeys, readMessage, readSignature, verify } from 'openpgp';

import { chunksOf } from '../files/file-content.ts';

type Keys = Awaited<ReturnType<typeof readKeys>>;
/** What the library gives for a streamed message; its own types lose the stream's content. */
type Verified = { readonly data: AsyncIterable<Uint8Array>; readonly signatures: readonly { readonly verified: Promise<true> }[] };
type ToRead = Parameters<typeof verify>[0]['message'];
/** A part of the library that its types leave out. */
const onePass = OnePassSignaturePacket as unknown as { fromSignaturePacket(signature: SignaturePacket, isLast: boolean): OnePassSignaturePacket };

export type ToVerify = { readonly content: FileHandle; readonly bytes: number; /** Detached signatures, binary or armored. */ readonly signatures: readonly Buffer[]; readonly partnerKeys: string; readonly now: Date };

/**
 * Whether one of the signatures is of this content, to the byte, and by one of the keys, which was valid then (RFC 9580 section 5.2). What cannot be read as a signature is none. Throws
 * `config/openpgp-key-unusable` for keys that cannot be used.
 */
export async function isSigned({ content, bytes, signatures, partnerKeys, now }: ToVerify): Promise<boolean> {
  const keys = await readKeys({ armoredKeys: partnerKeys }).catch(() => {
    throw new ConnectorError('config', 'openpgp-key-unusable');
  });
  const packets = (await Promise.all(signatures.map(packetsOf))).flat();
  for (const packet of packets) if (await isBy(keys, packet, content, bytes, now)) return true;
  return false;
}

async function packetsOf(bytes: Buffer): Promise<SignaturePacket[]> {
  const isArmored = bytes.toString('latin1').trimStart().startsWith('-----BEGIN PGP SIGNATURE-----');
  try {
    const { packets } = isArmored ? await readSignature({ armoredSignature: bytes.toString('latin1') }) : await readSignature({ binarySignature: bytes });
    return [...packets.filterByTag(enums.packet.signature)];
  } catch {
    return [];
  }
}

/**
 * Of a stream the library verifies messages that hold their signature, and no detached ones: it would read the content twice, and locks it. So signature and content are put together as the signed message
 * that they would have been (RFC 9580 section 10.3); what is signed is the same.
 */
async function isBy(verificationKeys: Keys, packet: SignaturePacket, content: FileHandle, bytes: number, date: Date): Promise<boolean> {
  try {
    const message = (await readMessage({ binaryMessage: ReadableStream.from(signedMessage(packet, content, bytes)) })) as ToRead;
    const { data, signatures } = (await verify({ message, verificationKeys, date, format: 'binary' })) as unknown as Verified;
    const isGood = Promise.any(signatures.map(({ verified }) => verified)).catch(() => false);
    for await (const _chunk of data) continue;
    return await isGood;
  } catch {
    return false;
  }
}

async function* signedMessage(packet: SignaturePacket, content: FileHandle, bytes: number): AsyncGenerator<Uint8Array, void, void> {
  yield listOf(onePass.fromSignaturePacket(packet, true));
  // Literal data (tag 11): length in five octets, binary, without name or date.
  const head = Buffer.from([0xcb, 0xff, 0, 0, 0, 0, 0x62, 0, 0, 0, 0, 0]);
  head.writeUInt32BE(bytes + 6, 2);
  yield head;
  yield* chunksOf(content);
  yield listOf(packet);
}

function listOf(packet: SignaturePacket | OnePassSignaturePacket): Uint8Array {
  const list = new PacketList();
  list.push(packet);
  return list.write();
}
