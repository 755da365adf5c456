import { startSftpServer, type SftpServerOptions } from '@mast/connector-kit/sftp/testing';

import { readConfig } from './read-config.ts';

/** The partners' SFTP server of the demonstration; OpenSSH does this in production (docs/sftp-server.md). */
const server = await startSftpServer(readConfig<SftpServerOptions>());
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
