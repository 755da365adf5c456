import { secret } from '@mast/connector-kit';
import { z } from 'zod';

import { filesSchema } from './files/files-schema.ts';
import { mappingConfig } from './mapping/mapping-config.ts';

const file = z.string().min(1).max(100_000);
const fingerprint = z.string().regex(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
const network = z.string().regex(/^[0-9a-fA-F.:]+(\/\d{1,3})?$/);

const tls = z.strictObject({
  certificate: file.describe('Certificate chain of the listener, PEM'),
  key: secret(file).describe('Private key of the certificate, PEM'),
  clientAuthority: file.optional().describe('PEM of the authority that signs senders’ certificates; with it, a sender without one is refused (mutual TLS)'),
  clientFingerprints: z.array(fingerprint).min(1).optional().describe('SHA-256 fingerprints of the senders’ certificates that are let in; needs `clientAuthority`; left out: all that it signed'),
});

const limits = z.strictObject({
  connections: z.int().min(1).max(10_000).default(256).describe('Connections at once; when all are taken, the one that has sent nothing whole for longest makes room'),
  messageBytes: z.int().min(1_024).max(64 * 1_048_576).default(16 * 1_048_576).describe('Longest message; a longer one closes the connection'),
  junkBytes: z.int().min(1_024).max(64 * 1_048_576).default(1_048_576).describe('Longest junk: bytes between two messages, or an unfinished frame that does not begin as a message does; more closes the connection'),
  heldBytes: z.int().min(65_536).max(1_073_741_824).default(32 * 1_048_576).describe('Bytes of unfinished messages over all connections; beyond it the connection that holds most is closed'),
  idleSeconds: z.int().min(1).max(604_800).default(14_400).describe('A connection without a byte for so long is closed'),
  firstSeconds: z.int().min(1).max(3_600).default(60).describe('A new connection that sent no whole message after so long is closed'),
  messageSeconds: z.int().min(1).max(3_600).default(30).describe('Longest time from a message’s first byte to its last, and for a sender to take its answers'),
  backlogMessages: z.int().min(1).max(100_000_000).default(500_000).describe('Messages that may wait for core-api; beyond it none is answered'),
  backlogHours: z.number().min(0.01).max(72).default(48).describe('How long core-api may be out of reach; beyond it no message is answered'),
  rawHours: z.number().min(0.01).max(72).default(72).describe('Bytes of a message, sealed, are erased after this long at the latest: dead letters can then only be sent again'),
  deadLetterAlertHours: z.number().min(0.01).max(72).default(24).describe('A dead letter older than this raises an alarm'),
  identityDays: z.int().min(1).max(3_650).default(400).describe('For so long a message that is sent again is known as the one that came before'),
});

/** Configuration of one feed. The README's table is generated from the descriptions. */
export const hl7v2Config = z
  .strictObject({
    host: z.string().regex(/^[A-Za-z0-9.:-]+$/).max(253).optional().describe('Address to listen on, for example 127.0.0.1 or 10.20.0.4; left out: nothing listens, and messages come as files alone'),
    port: z.int().min(1).max(65_535).default(2575).describe('Port to listen on'),
    ledger: z.string().min(1).max(4_000).describe('Folder on a local disk for what was received; the feed gets a folder of its own in it'),
    ledgerKey: secret(z.string().min(32).max(1_000)).describe('Secret that seals the folder: at least 32 characters, best 32 random bytes in base64'),
    formerLedgerKey: secret(z.string().min(32).max(1_000)).optional().describe('The secret before this one, for as long as `mast-hl7v2 key` says that it is needed'),
    files: filesSchema.optional().describe('Batch files (FHS, BHS) in a drop folder'),
    tls: tls.optional().describe('TLS 1.2 or 1.3'),
    clear: z.boolean().default(false).describe('Listen without TLS on an address other than this machine’s own: only on a network that lets nobody else in'),
    allowFrom: z.array(network).min(1).optional().describe('Addresses, or networks as 10.20.0.0/24, from which connections are taken; left out: any'),
    messageTypes: z.array(z.string().regex(/^[A-Z0-9]{3}$/)).min(1).default(['ADT', 'SIU']).describe('Types of message (MSH-9.1) that are taken; others are refused with AR'),
    processingIds: z.array(z.enum(['P', 'T', 'D'])).min(1).default(['P']).describe('Processing ids (MSH-11) that are taken: P alone in production; T and D for a test feed'),
    answer: z.enum(['stored', 'committed']).default('stored').describe('When a sender is answered: once the message is on the listener’s disk, or once core-api has it too'),
    answerSeconds: z.int().min(1).max(600).default(20).describe('With `committed`: after this long without an answer from core-api the connection is closed, and the sender sends again'),
    shadow: z.boolean().default(false).describe('Does everything but deliver: for the time before go-live'),
    limits: limits.prefault({}).describe('Limits of size, time and number'),
    mapping: mappingConfig,
  })
  .refine(({ host, files }) => host !== undefined || files !== undefined, { path: ['host'], error: 'an address to listen on, or files' })
  .refine(({ tls: secured, clear, host }) => secured !== undefined || clear || host === undefined || isThisMachine(host), { path: ['tls'], error: 'tls, or clear, or an address of this machine' })
  .refine(({ tls: secured }) => secured?.clientFingerprints === undefined || secured.clientAuthority !== undefined, { path: ['tls', 'clientAuthority'], error: 'clientFingerprints needs clientAuthority' })
  .refine(({ limits: { heldBytes, messageBytes } }) => heldBytes >= messageBytes, { path: ['limits', 'heldBytes'], error: 'less than one message' });

export type Hl7v2Config = z.infer<typeof hl7v2Config>;

function isThisMachine(host: string): boolean {
  return host === '127.0.0.1' || host === '::1' || host === 'localhost';
}
