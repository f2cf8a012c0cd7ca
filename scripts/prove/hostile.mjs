import fc from 'fast-check'

/** Texts that somebody who means harm types, or a program makes of a mistake. */
const KNOWN = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\udfff\ud800',
    '\u202e',
    '\ufeff',
    '🕊️'.repeat(50),
    'x'.repeat(20_000),
  ],
  ...[
    '-1',
    '0',
    '1e309',
    'NaN',
    'Infinity',
    '-0',
    '2147483648',
    '9'.repeat(400),
    '1.7976931348623157e308',
    '0x10',
  ],
  ...['1,5', '1 200,50', '-0.001', '12345678901234.99', '٣', '1_000', '1e9', '1e-400'],
  ...[
    '2026-02-31',
    '0000-00-00',
    '0000-01-01',
    '9999-12-31',
    '+275760-09-13',
    '-271821-04-20',
    '10000-01-01',
    '2026-1-1',
  ],
  ...['24:00', '23:59', '99:99', '00:00:00', '2026-01-01T00:00:00Z', '1969-12-31T23:59:60Z'],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '{}',
    '[]',
    'null',
    'undefined',
  ],
  ...[
    'true',
    'on',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '$undefined',
    '$F1',
    '$K1',
    '$@1',
  ],
  ...[
    "' OR 1=1 --",
    '"; DROP TABLE "User"; --',
    '%',
    '_',
    '\\',
    '%%%%',
    '${7*7}',
    '{{7*7}}',
    '<script>alert(1)</script>',
  ],
  ...[
    'javascript:alert(1)',
    'https://[',
    'http://a b',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '../../etc/passwd',
  ],
  ...[
    '%00',
    '%ff',
    '%c0%ae',
    '\r\nset-cookie: a=b',
    'Mars/Olympus',
    'xx-XX',
    'volunteer',
    'restricted',
    'petition',
  ],
]

export const hostileText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...KNOWN) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.double().map(String) },
  { weight: 1, arbitrary: fc.bigInt().map(String) },
  { weight: 1, arbitrary: fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)) },
  { weight: 1, arbitrary: fc.uuid() },
)

/** Whatever is not a text: trees, numbers that are none, dates that are none, keys of the prototype. */
export const hostileValue = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  {
    weight: 2,
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withNullPrototype: true,
      withSparseArray: true,
      withMap: true,
    }),
  },
  { weight: 1, arbitrary: fc.array(hostileText, { maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.oneof(hostileText, fc.constantFrom('day', 'month', 'year', 'date', 'precision', 'id')),
      hostileText,
    ),
  },
)

/** Names of fields: of rows, parts and arrays that no form has. Without line ends: what the framework cannot read, it refuses by itself. */
export const hostileName = fc.oneof(
  fc.constantFrom(
    '__proto__.x',
    'constructor.prototype.x',
    'a.b.c.d.e.f.g',
    'victims.499.name',
    'victims.0',
    'sources[]',
    '[]',
    '.',
    'id[]',
  ),
  hostileText.map((text) => text.slice(0, 300).replace(/\p{Cc}/gu, '.')),
)

/** The first `count` of what `arbitrary` makes; the same for the same seed. */
export const sample = (arbitrary, count, seed) => fc.sample(arbitrary, { numRuns: count, seed })
