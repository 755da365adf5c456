export { checkSftp } from './check-sftp.ts';
export { openSftpMailbox } from './open-sftp-mailbox.ts';
export { sftpFields } from './sftp-config.ts';
export type { SftpFolders } from './sftp-config.ts';
