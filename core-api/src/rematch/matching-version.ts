import { createHash } from 'node:crypto';

import { currentModel } from '../match/model.ts';
import { fingerprint } from './fingerprint.ts';

/** Names how this program matches: the model's id and the start of a hash of its fingerprint. No personal content: the samples are invented. */
export const matchingVersion = `${currentModel.id}+${createHash('sha256').update(fingerprint(currentModel)).digest('hex').slice(0, 12)}`;
