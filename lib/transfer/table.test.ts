import { expect, it } from 'vitest'
import { guessColumns } from './columns'
import { readTable } from './table'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** As Windows writes Cyrillic. */
const windows1251 = (text: string) =>
  Uint8Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0
    return code < 128 ? code : code - 0x410 + 0xc0
  })

it.each([',', ';', '\t', '|'])('finds out that cells end at %j', (delimiter) => {
  const lines = [
    ['ФИО', 'Статья'],
    ['Асанов Али', '"205.5, 278; 30"'],
    ['', ''],
  ]
  expect(readTable(utf8(lines.map((cells) => cells.join(delimiter)).join('\n')))).toEqual({
    headers: ['ФИО', 'Статья'],
    rows: [
      { row: 2, cells: ['Асанов Али', '205.5, 278; 30'] },
      { row: 3, cells: ['', ''] },
    ],
  })
})

it('reads what Excel and Windows make of Cyrillic', () => {
  const text = 'ФИО;Дело\nАсанов Али;Дело'
  const read = { headers: ['ФИО', 'Дело'], rows: [{ row: 2, cells: ['Асанов Али', 'Дело'] }] }
  expect(readTable(utf8(`\uFEFF${text}`))).toEqual(read)
  expect(readTable(windows1251(text))).toEqual(read)
  expect(readTable(Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le')))).toEqual(read)
})

it('takes the line that tells Excel the delimiter for no row', () => {
  const rows = [{ row: 3, cells: ['Асанов Али', 'a, b', ''] }]
  for (const text of ['sep=;\r\nФИО;Дело;\r\nАсанов Али;a, b;', '\uFEFFsep=;\nФИО;Дело;\nАсанов Али;"a, b";'])
    expect(readTable(utf8(text))).toEqual({ headers: ['ФИО', 'Дело', ''], rows })
})

it('keeps lines within a cell and a formula in one', () => {
  const { rows } = readTable(
    utf8(
      'ФИО;Место\n"Шемшединов";"СИЗО-1\nСимферополь"\n=HYPERLINK("http://example.invalid";"Щербак");Джанкой',
    ),
  )
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['Шемшединов', 'СИЗО-1\nСимферополь'],
    ['=HYPERLINK("http://example.invalid";"Щербак")', 'Джанкой'],
  ])
})

it('reads a list of objects, whatever each of them has', () => {
  const rows = [
    { name: 'Ali', born: 1979 },
    { name: 'Server', articles: ['205.5', '278'], born: null },
  ]
  const table = {
    headers: ['name', 'born', 'articles'],
    rows: [
      { row: 2, cells: ['Ali', '1979', ''] },
      { row: 3, cells: ['Server', '', '205.5; 278'] },
    ],
  }
  expect(readTable(utf8(JSON.stringify(rows)))).toEqual(table)
  expect(readTable(utf8(JSON.stringify({ people: rows })))).toEqual(table)
})

it('tells the items of a list from what is in them', () => {
  const articles = [
    { article: '205.5', part: 2 },
    { article: '278', part: null },
  ]
  const { rows } = readTable(utf8(JSON.stringify([{ name: 'Ali', articles }])))
  expect(rows[0]?.cells).toEqual(['Ali', 'article: 205.5, part: 2; article: 278'])
})

it('makes columns of what is within an object', () => {
  const rows = [
    { name: 'Ali', birth: { date: '1979', place: null } },
    { name: 'Server', birth: null },
  ]
  expect(readTable(utf8(JSON.stringify(rows)))).toEqual({
    headers: ['name', 'birth.date', 'birth.place', 'birth'],
    rows: [
      { row: 2, cells: ['Ali', '1979', '', ''] },
      { row: 3, cells: ['Server', '', '', ''] },
    ],
  })
})

it.each([
  ['', 'empty'],
  [';;;\n;;;', 'empty'],
  ['[1, 2]', 'not-json'],
  ['{"a": ', 'not-json'],
  ['a,b\n"never closed', 'unclosed-quote'],
  ['a\tb\tc\nx, y\t"never closed\tz', 'unclosed-quote'],
  ['x;'.repeat(300), 'too-wide'],
])('says what is wrong with %j', (text, problem) => {
  expect(() => readTable(utf8(text))).toThrow(expect.objectContaining({ problem }) as Error)
})

it.each([
  [
    'ФИО;Дата рождения;Дело;Статья УК;Регион;Дата задержания;Мера пресечения;Место содержания;Приговор;Статус;Адрес для писем;Дети',
    'name born case articles region detained measure place sentence status letters children',
  ],
  [
    'id;name;name_native;gender;date_of_birth;date_of_arrest;release_date;articles;case_categories;status;region;institution;address_for_letters;can_write;description',
    'number name otherName sex born detained released articles category status region place letters mayWrite remarks',
  ],
  [
    'Прізвище, ім’я, по батькові;Дата народження;Назва справи;Стаття КК;Дата затримання;Запобіжний захід;Вирок;Кількість дітей',
    'name born case articles detained measure sentence children',
  ],
  ['Adı Soyadı;Doğum tarihi;Suçlama;Cezaevi;Ceza;Durumu', 'name born articles place sentence status'],
  ['Что-то;ФИО политзаключённого;Год рождения', '- name born'],
  ['Фамилия;Имя;Отчество;Год рожд.;Дата задерж.;Имя адвоката', 'name name name born detained -'],
  ['№;First name;Surname;DOB;Arrested on;Detained at', 'number name name born detained place'],
  ['SOYADI;ADI;Baba adı;DOGUM TARIHI', 'name name - born'],
  ['ФИО;Фамилия;Имя;Детей', 'name - - children'],
  ['Прізвище та ім’я;Дата народж.;Звільнено;У чому звинувачують', 'name born released articles'],
  ['Имя адвоката;Дело', '- case'],
  ['ФИО;Ст.УК;Срок ареста;Дата и место рождения', 'name articles - born'],
  ['name;birth.date;facility;facility.city', 'name born place -'],
  ['name;prison;prison city;city', 'name place - region'],
  // When somebody is to be let go says nothing of whether they were.
  ['ФИО;Конец срока;Срок', 'name - sentence'],
  ['Name;End of term;Released', 'name - released'],
  [
    'ФИО;Задержан;Статья;Срок;Место;Место рождения;Место работы',
    'name detained articles sentence place birthPlace -',
  ],
  ['Подзащитный;№ дела;Квалификация;Где сейчас', 'name number articles place'],
  ['Case ID;Surname, Given names;Native spelling;Age;Place of detention', 'number name otherName - place'],
  ['Ad Soyad;D. Tarihi;Yakalanma tarihi;Hapis cezası;Çocukları', 'name born detained sentence children'],
  ['ФИО ребёнка;ФИО заключенного;Дата рождения ребёнка', '- name -'],
  ['ФИО;Дата освобождения (план);Место задержания', 'name - -'],
  ['Name;Expected release;Place of arrest', 'name - -'],
  ['name.first;name.last;place', 'name name place'],
  ['Имя и фамилия;Взят под стражу;Был задержан в;Дата и место рождения', 'name detained - born'],
  ['ПІБ;Кваліфікація;Місце перебування;Дата і місце затримання', 'name articles place detained'],
])('guesses what %s means', (headers, fields) => {
  expect(guessColumns(headers.split(';')).map((field) => field ?? '-')).toEqual(fields.split(' '))
})

it('says in which line a quotation mark begins that is never closed', () => {
  const text = 'name,note\nA,"two\nlines"\nB,"never closed\nC,more\nD,more\n'
  expect(() => readTable(utf8(text))).toThrow(expect.objectContaining({ line: 4 }) as Error)
})
