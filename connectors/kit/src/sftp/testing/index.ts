export { startSftpServer } from './sftp-server.ts';
export type { SftpServer, SftpServerOptions, SftpUser } from './sftp-server.ts';
export { generateSshKey, sshFingerprint } from './ssh-key.ts';
export type { SshKey } from './ssh-key.ts';
