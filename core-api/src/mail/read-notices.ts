import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

import type { NoticeKind } from './notice-kinds.ts';
import { noticeKinds } from './notice-kinds.ts';

const text = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });
const noticesSchema = z.record(z.enum(noticeKinds), z.strictObject({ subject: text, body: text }));

export type NoticeTexts = z.infer<typeof noticesSchema>[NoticeKind];

/** The shipped texts of all notices: every kind of the closed list, in both languages, and no other. Throws where the file says anything else. */
export function readNotices(file: string = join(import.meta.dirname, 'notices.yaml')): Readonly<Record<NoticeKind, NoticeTexts>> {
  return noticesSchema.parse(parse(readFileSync(file, 'utf8')));
}
