/** What the panel says in English to somebody who has no account, or whose account does not count now, and when MAST cannot be reached. */
export const en = {
  approver: (name: string) => `Accounts are approved by ${name}.`,

  applyHeading: 'Apply for an account here',
  applyName: 'Your name',
  applyEmail: 'Your work e-mail address',
  applyTraining: 'Day of your last safeguarding training (optional)',
  applyStaff: (staffId: string) => `Your staff number is known from your case system: ${staffId}.`,
  applySend: 'Apply',
  applySending: 'Sending your application…',
  applyFailed: 'Not sent. Try again.',
  applySent: 'Your application was received.',
  applySentText: 'Somebody of your organisation must answer for you, and another approves it. You get an e-mail.',
  applyFaultName: 'Give your name',
  applyFaultEmail: 'Give your work e-mail address, like name@example.org',
  applyFaultTraining: 'Give the day as day, month and year',

  phonesHeading: 'Phone the agencies',
  phonesText: 'These numbers came with this page. They say nothing about who is involved.',
  phonesOutOfHours: (number: string) => `Out of hours ${number}`,
};
