import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';

import type { MailConfig } from '../../src/mail/transport.ts';
import { testCertificate } from './test-certificate.ts';

/** How the server meets the next recipients and messages; each is asked anew, so that a test may change it meanwhile. */
export type MailMood = {
  /** Reply code to RCPT TO, instead of taking the recipient. */
  refusesRecipient?: number | undefined;
  /** Called with the whole message before it is acknowledged. */
  beforeAck?: ((message: string) => Promise<void>) | undefined;
};

export type MailServer = {
  /** Each message that was acknowledged, its soft line ends joined (RFC 2045 section 6.7). */
  readonly taken: string[];
  readonly recipients: string[];
  readonly mood: MailMood;
  config(changes?: Partial<MailConfig & { kind: 'smtp' }>): MailConfig;
  close(): Promise<void>;
};

/** A real mail server on loopback. Without `tls` it does not know STARTTLS. */
export async function mailServer(options: { readonly tls?: boolean; readonly user?: string; readonly password?: string } = {}): Promise<MailServer> {
  const mood: MailMood = {};
  const [taken, recipients]: [string[], string[]] = [[], []];
  const needsSignIn = options.user !== undefined;
  const server = new SMTPServer({
    ...(options.tls === true ? testCertificate : {}),
    disabledCommands: [...(options.tls === true ? [] : ['STARTTLS']), ...(needsSignIn ? [] : ['AUTH'])],
    authOptional: !needsSignIn,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, callback) => callback(null, username === options.user && password === options.password ? { user: username } : {}),
    onRcptTo({ address }, _session, callback) {
      if (mood.refusesRecipient === undefined) return callback();
      return callback(Object.assign(new Error(`${address} not now`), { responseCode: mood.refusesRecipient }));
    },
    onData(stream, session, acknowledge) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const message = Buffer.concat(parts).toString('utf8');
        void Promise.resolve(mood.beforeAck?.(message)).then(() => {
          taken.push(message.replaceAll(/=\r?\n/g, ''));
          recipients.push(...session.envelope.rcptTo.map(({ address }) => address));
          acknowledge();
        });
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    taken,
    recipients,
    mood,
    config: (changes = {}) => ({ kind: 'smtp', host: 'localhost', port, secure: false, requireTls: options.tls === true, ca: testCertificate.cert, ...changes }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
