/** Every kind of notice; its texts stand in notices.yaml under the same name, and a test holds the two equal. */
export const noticeKinds = [
  'account-applied',
  'account-invited',
  'account-refused',
  'account-suspended',
  'account-reinstated',
  'account-reconfirm',
  'account-ending',
  'role-changed',
  'hand-over',
  'second-factor-lost',
  'second-factor-reset',
  'credentials-changed',
  'agreement-proposed',
  'feed-suspended',
  'shield-asked',
  'shield-review',
  'override-used',
  'client-key-changed',
  'broker-message',
  'broker-passed-on',
  'broker-late',
  'contact-fell-back',
  'concern-raised',
  'reference-missing',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];
