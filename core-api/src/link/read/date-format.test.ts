import { describe, expect, test } from 'vitest';

import { joinDateParts, parseDateFormat, readPlainDate } from './date-format.ts';

const read = (format: string, text: string): string | undefined => parseDateFormat(format)?.(text);

describe('a declared format', () => {
  test.each([
    ['dd/MM/yyyy', '03/12/2011', '2011-12-03'],
    ['DD/MM/YYYY', '3/2/2011', '2011-02-03'],
    ['MM/dd/yyyy', '03/12/2011', '2011-03-12'],
    ['yyyyMMdd', '19560409', '1956-04-09'],
    ['YYYYMMDD', '19560449', '1956-04-49'],
    ['%d.%m.%Y', '12.03.2011', '2011-03-12'],
    ['dd-MMM-yyyy', '03-FEB-2011', '2011-02-03'],
    ['d MMM yyyy', '3 February 2011', '2011-02-03'],
    ['yyyy-MM-dd', '2011-03-12 00:00:00', '2011-03-12'],
    ['dd/MM/yyyy', '12/03/2011 00:00', '2011-03-12'],
    ['MM/yyyy', '03/2011', '2011-03'],
    ['yyyy', '2011', '2011'],
    ['%Y%m%d', '20110312', '2011-03-12'],
    ['%-d %B %Y', '3 February 2011', '2011-02-03'],
    ['d MMMM yyyy', '3 February 2011', '2011-02-03'],
    ['yyyy-MM-dd HH:mm:ss', '2011-03-12 00:00:00', '2011-03-12'],
    ["yyyy-MM-dd'T'HH:mm", '2011-03-12T00:00', '2011-03-12'],
    ['%d/%m/%Y %H:%M', '12/03/2011', '2011-03-12'],
    ['ISO 8601', '2011-03-12', '2011-03-12'],
    ['iso', '20110312', '2011-03-12'],
  ])('%s reads %s', (format, text, iso) => {
    expect(read(format, text)).toBe(iso);
  });

  test.each([
    ['dd/MM/yyyy', '2011-03-12'],
    ['dd/MM/yyyy', '12/03/11'],
    ['yyyyMMdd', '1956049'],
    ['dd-MMM-yyyy', '03-Foo-2011'],
    ['yyyy-MM-dd', 'unknown'],
  ])('%s does not read %s', (format, text) => {
    expect(read(format, text)).toBeUndefined();
  });

  test.each(['dd/MM/yy', 'dd/dd/yyyy', 'MM/dd', 'dd yyyy', 'european', 'HH:mm', '%H:%M %d/%m/%Y', '', 'yyyyyy'])('%s is no format', (format) => {
    expect(parseDateFormat(format)).toBeUndefined();
  });
});

test('without a format only what can be nothing else is read', () => {
  expect(['2011-03-12', '2011-03', '2011', '20110312', '2011-03-12T00:00:00Z'].map(readPlainDate)).toEqual(['2011-03-12', '2011-03', '2011', '2011-03-12', '2011-03-12']);
  expect(['12/03/2011', '12-03-2011', '03122011x', '110312'].map(readPlainDate)).toEqual([undefined, undefined, undefined, undefined]);
});

test('a date in parts is as precise as its parts', () => {
  expect(joinDateParts('3', '12', '2011')).toBe('2011-12-03');
  expect(joinDateParts(undefined, 'Mar', '2011')).toBe('2011-03');
  expect(joinDateParts('3', undefined, '2011')).toBe('2011');
  expect(joinDateParts('3', '12', undefined)).toBeUndefined();
  expect(joinDateParts('x', '12', '2011')).toBeUndefined();
  expect(joinDateParts('3.0', '12.0', '2011.0')).toBe('2011-12-03');
});
