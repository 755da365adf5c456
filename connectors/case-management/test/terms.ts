import type { Agreement } from '../src/agreement/agreement-schema.ts';

/** An agreement under which everything that is open, or ended within the year, is relevant. */
export const openAgreement: Agreement = {
  reference: 'Test agreement', reviewedBy: 'Test', reviewedOn: '2026-10-01', category: false, placements: 'withheld',
  rules: [{ id: 'open-or-recent', endedWithinMonths: 12, do: 'send' }, { id: 'ended-long-ago', do: 'leave-out' }],
};

export const contacts = { standard: { team: 'Front door', phone: '01632 960001' }, teams: {} };
