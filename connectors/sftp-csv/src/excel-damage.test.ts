import { excelDamage } from '@mast/connector-kit/files';
import { expect, test } from 'vitest';

import type { Column } from './columns.ts';
import { kindOf } from './columns.ts';

test.each<[Column, string, string]>([
  ['source_ref', '9.43E+09', 'spreadsheet-number'],
  ['nhs_number', '9E+09', 'spreadsheet-number'],
  ['contact_phone', '4.47700900123E+11', 'spreadsheet-number'],
  ['nhs_number', '990000018', 'spreadsheet-zeros'],
  ['contact_phone', '7700900123', 'spreadsheet-zeros'],
  ['contact_phone', '1792123456', 'spreadsheet-zeros'],
  ['family_name', '#NAME?', 'spreadsheet-error'],
  ['date', '########', 'spreadsheet-overflow'],
  ['date_of_birth', '42128', 'spreadsheet-date'],
  ['address_line_1', '03-Mar', 'spreadsheet-date'],
  ['source_ref', 'Mar-12', 'spreadsheet-date'],
  ['source_ref', '="0042"', 'spreadsheet-formula'],
  ['given_name', '=1+1', 'spreadsheet-formula'],
])('%s %j was damaged: %s', (column, text, rule) => {
  expect(excelDamage(kindOf(column), text)).toBe(rule);
});

test.each<[Column, string]>([
  ['source_ref', '12E5'],
  ['source_ref', '12345'],
  ['address_line_1', '9E+1 Works'],
  ['address_line_1', '3-5 March Street'],
  ['address_line_1', '12345'],
  ['contact_phone', '01792 123456'],
  ['contact_phone', '+447700900123'],
  ['contact_phone', '447700900123'],
  ['contact_phone', '4567'],
  ['nhs_number', '9990000018'],
  ['nhs_number', '999 000 0018'],
  ['contact_team', '#1 Team'],
  ['given_name', 'May'],
  ['given_name', '='],
])('%s %j is left alone', (column, text) => {
  expect(excelDamage(kindOf(column), text)).toBeUndefined();
});
