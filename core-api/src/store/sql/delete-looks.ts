import { statement } from '../statement.ts';

/** Contents that no organisation holds any more, or that come again under another id. */
export const deleteLooks = statement<[lookIds: readonly string[]]>({
  name: 'delete-looks',
  index: 'look_pkey',
  text: `
    delete from look where look_id = any($1::uuid[])
  `,
});
