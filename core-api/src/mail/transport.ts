import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { createTransport } from 'nodemailer';

/** Where mail goes: to a server, or in a demonstration into a folder, one file a message. */
export type MailConfig =
  | { readonly kind: 'smtp'; readonly host: string; readonly port: number; readonly secure: boolean; readonly requireTls: boolean; readonly user?: string | undefined; readonly password?: string | undefined; readonly ca?: string | undefined }
  | { readonly kind: 'files'; readonly folder: string };

export type Message = { readonly messageId: string; readonly date: Date; readonly from: string; readonly to: string; readonly subject: string; readonly text: string };

/** Hands a message over; resolves when the other side has taken it, rejects with what the mail client threw. */
export type Deliver = (message: Message) => Promise<void>;

/** A whole delivery lasts at most this long; well under the lease of a claimed notice (send-due.ts). */
const deadlineMs = 45_000;
const stepMs = 10_000;

/** A deliverer. A message bears the same id each time it is sent, so that a second copy is recognised as one. */
export function openTransport(config: MailConfig, limits = { deadlineMs, stepMs }): Deliver {
  return config.kind === 'files' ? fileDeliverer(config.folder) : smtpDeliverer(config, limits);
}

/** Auto-Submitted keeps holiday messages away (RFC 3834). */
function mailOf({ messageId, date, from, to, subject, text }: Message) {
  return { messageId, date, from, to, subject, text, headers: { 'Auto-Submitted': 'auto-generated' }, disableFileAccess: true, disableUrlAccess: true };
}

function smtpDeliverer({ host, port, secure, requireTls, user, password, ca }: MailConfig & { kind: 'smtp' }, limits: { deadlineMs: number; stepMs: number }): Deliver {
  return async (message) => {
    const transport = createTransport({
      host,
      port,
      secure,
      requireTLS: requireTls,
      ignoreTLS: !requireTls,
      ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
      tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
      connectionTimeout: limits.stepMs,
      greetingTimeout: limits.stepMs,
      socketTimeout: limits.stepMs,
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(Object.assign(new Error('deadline'), { code: 'ETIMEDOUT' })), limits.deadlineMs);
    });
    try {
      await Promise.race([transport.sendMail(mailOf(message)), late]);
    } finally {
      clearTimeout(timer);
      transport.close();
    }
  };
}

/** The name is the message's id: sent twice, it is one file. Written whole or not at all. */
function fileDeliverer(folder: string): Deliver {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return async (message) => {
    const { message: bytes } = await transport.sendMail(mailOf(message));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `${message.messageId.replaceAll(/[^\w-]/g, '_')}.eml`);
    writeFileSync(`${file}.part`, bytes as Buffer, { mode: 0o600 });
    renameSync(`${file}.part`, file);
  };
}
