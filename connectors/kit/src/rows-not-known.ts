import type { components } from '@mast/openapi';

import { ConnectorError } from './connector-error.ts';

/** Core-api does not have records that a page named as unchanged: `rows` are their places, and they must be sent. Nothing of the page was applied. */
export class RowsNotKnown extends ConnectorError {
  readonly rows: readonly number[];

  constructor(errors: components['schemas']['Problem']['errors'] = []) {
    super('transient', 'rows-not-known');
    this.rows = errors.flatMap(({ pointer }) => {
      const place = /^\/rows\/(\d+)$/.exec(pointer)?.[1];
      return place === undefined ? [] : [Number(place)];
    });
  }
}
