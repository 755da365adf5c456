import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';

import type { Clock } from '../../shared/clock.ts';
import type { Log } from '../../shared/log.ts';
import { cosign } from '../note/cosignature.ts';
import { writeSignature } from '../note/signed-note.ts';
import type { VerifierKey } from '../note/verifier-key.ts';
import { judgeCheckpoint } from './add-checkpoint.ts';
import type { WitnessFolder } from './witness-folder.ts';

/** A proof of 63 hashes and a note with many signatures. */
const maxBody = 65_536;
const requestTimeoutMs = 10_000;

/** An HTTP server that signs checkpoints of the given logs: POST /add-checkpoint (C2SP tlog-witness). It listens to nobody yet. What is judged, kept and signed is one step: no other request comes between. */
export function createWitness(folder: WitnessFolder, logs: readonly VerifierKey[], clock: Clock, log: Log): Server {
  const answer = (body: string): { status: number; type: string; text: string } => {
    const judged = judgeCheckpoint(body, logs, (origin) => folder.last(origin));
    if ('isFork' in judged && judged.isFork) {
      folder.keepEvidence(body);
      log.error('witness-fork', { status: judged.status });
    }
    if (judged.status === 409) return { status: 409, type: 'text/x.tlog.size', text: `${judged.size}\n` };
    if (judged.status !== 200) return { status: judged.status, type: 'text/plain', text: '' };
    folder.keep(judged.checkpoint);
    const seconds = Math.floor(clock.now().getTime() / 1000);
    log.info('witness-signed', { size: judged.checkpoint.size });
    return { status: 200, type: 'text/plain; charset=utf-8', text: writeSignature(cosign(judged.text, seconds, folder.key, (message) => folder.sign(message))) };
  };
  return createServer({ requestTimeout: requestTimeoutMs, headersTimeout: requestTimeoutMs }, (request, response) => {
    const send = (status: number, type = 'text/plain', text = ''): void => void response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) }).end(text);
    if (request.url !== '/add-checkpoint') send(404);
    else if (request.method !== 'POST') send(405);
    else {
      readBody(request).then(
        (body) => {
          if (body === undefined) send(413);
          else {
            const { status, type, text } = answer(body);
            send(status, type, text);
          }
        },
      ).catch(() => {
        log.error('witness-failed');
        if (!response.headersSent) send(500);
      });
    }
  });
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > maxBody) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}
