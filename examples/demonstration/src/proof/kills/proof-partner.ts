import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FileResult } from '@mast/connector-kit/files';

import { proofFeed, type ProofStack } from '../proof-stack.ts';
import { writeProofFile } from '../proof-rows.ts';
import { firstDay, nextDay, type ProofDay } from './proof-days.ts';

/** Files that lie in the inbox at a time, the one under way among them: the next is there when it is done. */
const mostWaiting = 2;

/** The partner: sends a day's file whenever another was answered, and reads the answers. */
export class ProofPartner {
  readonly #stack: ProofStack;
  readonly #folder: string;
  readonly #sent: ProofDay[] = [];
  #answered = 0;
  readonly #rows: number;

  constructor(stack: ProofStack, folder: string, rows: number) {
    this.#stack = stack;
    this.#folder = folder;
    this.#rows = rows;
  }

  /** Sends files until two lie there. */
  async keepUp(): Promise<void> {
    while (this.waiting() < mostWaiting) {
      const last = this.#sent.at(-1);
      const day = last === undefined ? firstDay(this.#rows) : nextDay(last);
      await this.#stack.send(await writeProofFile({ folder: this.#folder, filePrefix: proofFeed.filePrefix, ...day }));
      this.#sent.push(day);
    }
  }

  /** Files without an answer. */
  waiting(): number {
    while (this.#answered < this.#sent.length && existsSync(this.#answerOf(this.#sent[this.#answered]))) this.#answered += 1;
    return this.#sent.length - this.#answered;
  }

  /** What must be held once every file is loaded. */
  get register(): ProofDay['register'] {
    return this.#sent.at(-1)?.register ?? [];
  }

  /** How many files were sent, and how many answers say anything but that every row was loaded. */
  answers(): { files: number; wrongAnswers: number } {
    const wrong = this.#sent.filter((day) => {
      const { code, counts } = JSON.parse(readFileSync(this.#answerOf(day), 'utf8')) as FileResult;
      return code !== 'CPF02' || counts.rows !== day.rows.length || counts.rejected + counts.held > 0;
    });
    return { files: this.#sent.length, wrongAnswers: wrong.length };
  }

  #answerOf(day: ProofDay | undefined): string {
    return join(this.#stack.outbox, `${proofFeed.filePrefix}_${day?.mode}_${day?.day}_${day?.sequence}.result.json`);
  }
}
