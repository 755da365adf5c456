import { z } from 'zod';

import { secret } from '../config-schema.ts';

/** Where a partner's inbox and outbox are at an SFTP server: spread it into a connector's schema. */
export const sftpFields = {
  server: z.strictObject({
    host: z.string().min(1).describe('Name or address of the SFTP server'),
    port: z.int().min(1).max(65_535).default(22).describe('Port of the SFTP server'),
    username: z.string().min(1).describe('Account that may read and empty the inbox and write the outbox'),
    privateKey: secret(z.string().min(1)).describe('Private key of that account, OpenSSH or PEM; passwords are not supported'),
    hostKey: z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}$/).describe("Fingerprint of the server's key, as `ssh-keygen -l` prints it; another key is refused"),
  }),
  inbox: z.string().startsWith('/').default('/inbox').describe('Folder into which the partner puts files'),
  outbox: z.string().startsWith('/').default('/outbox').describe('Folder into which result files are written'),
};

export type SftpFolders = z.infer<z.ZodObject<typeof sftpFields>>;
