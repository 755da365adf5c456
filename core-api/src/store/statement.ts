import type { z } from 'zod';

/**
 * One SQL statement with the shape of its parameters and of a row. The text is fixed when the program starts: values travel as parameters only.
 */
export type Statement<Parameters extends readonly unknown[], Row> = {
  /** Name of the prepared statement on a connection; the file's name. Unique in the program. */
  readonly name: string;
  readonly text: string;
  readonly row: z.ZodType<Row> | undefined;
  /** Index that answers the statement, for the plan tests; absent for a plain insert. */
  readonly index: string | undefined;
  /** Holds the parameter types for the compiler; never read. */
  readonly parameters?: Parameters;
};

type Definition<Row> = {
  readonly name: string;
  readonly text: string;
  readonly row?: z.ZodType<Row> | undefined;
  readonly index?: string | undefined;
};

/**
 * Declares a statement: `statement<[lookId: string]>()({ name, text, row, index })`, or with the row's type spelt out,
 * `statement<[lookId: string], Row>({ ... })`. Every row that comes back is parsed by `row`, so that a column that changes its type is found at
 * the border. Without `row` the statement may only be run for its effect.
 *
 * pg hands over bigint and numeric as strings: parse them. A date comes as `YYYY-MM-DD`, an instant as a Date, an interval as text.
 */
export function statement<Parameters extends readonly unknown[]>(): <Row = never>(definition: Definition<Row>) => Statement<Parameters, Row>;
export function statement<Parameters extends readonly unknown[], Row = never>(definition: Definition<Row>): Statement<Parameters, Row>;
export function statement(definition?: Definition<unknown>): unknown {
  return definition === undefined ? declare : declare(definition);
}

function declare(definition: Definition<unknown>): Statement<readonly unknown[], unknown> {
  return { name: definition.name, text: definition.text, row: definition.row, index: definition.index };
}
