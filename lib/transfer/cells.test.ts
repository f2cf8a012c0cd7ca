import { describe, expect, it } from 'vitest'
import { readArticles } from './articles'
import { readChildren } from './children'
import { readMeasure } from './measure'
import { readPlaces } from './places'
import { readSentence } from './sentence'
import { dayOrderOf, readWrittenDate } from './written-date'

it.each(['штраф 999999999999 руб.', 'штраф 1000000000000 руб.'])(
  'keeps %s as far as a column does',
  (written) => {
    expect(readSentence(written)?.fine ?? null).toBe(written.includes('999') ? 999_999_999_999 : null)
  },
)

describe('a written date', () => {
  it.each([
    ['14.03.1979', '1979-03-14', 'day'],
    ['1990-02-28', '1990-02-28', 'day'],
    ['1994-06-00', '1994-06-01', 'month'],
    ['2022-09', '2022-09-01', 'month'],
    ['04.2017', '2017-04-01', 'month'],
    ['1979', '1979-01-01', 'year'],
    ['1979 г.', '1979-01-01', 'year'],
    ['1988 г.р.', '1988-01-01', 'year'],
    ['1961?', '1961-01-01', 'estimated'],
    ['около 1988', '1988-01-01', 'estimated'],
    ['~ 1988', '1988-01-01', 'estimated'],
    ['близько 1990 року', '1990-01-01', 'estimated'],
    ['yaklaşık 1975', '1975-01-01', 'estimated'],
    ['апрель 2017', '2017-04-01', 'month'],
    ['квітень 2017 р.', '2017-04-01', 'month'],
    ['April 2017', '2017-04-01', 'month'],
    ['nisan 2017', '2017-04-01', 'month'],
    ['октябрь 2017', '2017-10-01', 'month'],
    ['29 января 2015', '2015-01-29', 'day'],
    ['29 січня 2015 року', '2015-01-29', 'day'],
    ['January 29, 2015', '2015-01-29', 'day'],
    ['29th January 2015', '2015-01-29', 'day'],
    ['29 Ocak 2015', '2015-01-29', 'day'],
    ['00.00.1990', '1990-01-01', 'year'],
    ['(около) 1980', '1980-01-01', 'estimated'],
    ['17. 02. 2021', '2021-02-17', 'day'],
    ['15-Mar-2017', '2017-03-15', 'day'],
    ['«17» февраля 2021 г.', '2021-02-17', 'day'],
    ['в апреле 2017 г.', '2017-04-01', 'month'],
    ['у травні 2021', '2021-05-01', 'month'],
    ['13/04/1992', '1992-04-13', 'day'],
    ['13th of July 2019', '2019-07-13', 'day'],
    ['в сентябре 2023-го', '2023-09-01', 'month'],
    ['«1956»', '1956-01-01', 'year'],
    ['в 1980 году', '1980-01-01', 'year'],
    ['born 1980', '1980-01-01', 'year'],
    ['1988 doğumlu', '1988-01-01', 'year'],
    ['1985-03-10T00:00:00Z', '1985-03-10', 'day'],
    ['2020-02-12T00:00:00.000+03:00', '2020-02-12', 'day'],
    ['2021-11-30 00:00:00', '2021-11-30', 'day'],
    ['04/13/1992', '1992-04-13', 'day'],
    ['5/5/1992', '1992-05-05', 'day'],
  ])('%s is %s (%s)', (written, date, precision) => {
    expect(readWrittenDate(written)).toEqual({ value: { date, precision }, rest: '' })
  })

  it.each([
    ['17.02.2021 утром', '2021-02-17', 'утром'],
    ['17.02.2021, 06:30', '2021-02-17', '06:30'],
    ['2020-02-12T06:30:00+03:00', '2020-02-12', 'T06:30:00+03:00'],
    ['утром 29 января 2015', '2015-01-29', 'утром'],
  ])('%s keeps what stands beside it', (written, date, rest) => {
    expect(readWrittenDate(written)).toEqual({ value: { date, precision: 'day' }, rest })
  })

  it.each([
    ['весна 2019', '2019', 'весна'],
    ['осенью 2018 г.', '2018', 'осенью'],
    ['II квартал 2020', '2020', 'II квартал'],
    ['Q2 2020', '2020', 'Q2'],
    ['кінець 2018 року', '2018', 'кінець'],
    ['spring of 2019', '2019', 'spring of'],
  ])('%s is of a year, and keeps its part of it', (written, year, rest) => {
    expect(readWrittenDate(written)).toEqual({ value: { date: `${year}-01-01`, precision: 'year' }, rest })
  })

  it.each([
    ['31.02.1990', 'impossible'],
    ['2021-13-01', 'impossible'],
    ['32 января 2015', 'impossible'],
    ['before 2016', 'bound'],
    ['после 2014', 'bound'],
    ['до весны', 'bound'],
    ['03/04/1992', 'ambiguous'],
    ['14.03.79', 'short-year'],
    ['весной', 'unclear'],
    ['17–19 февраля 2021', 'unclear'],
    ['16 и 17 февраля 2021', 'unclear'],
    ['12.05.1980 или 13.05.1980', 'unclear'],
    ['1980 or 1981', 'unclear'],
    ['1980/1981', 'unclear'],
    ['зима 2019', 'unclear'],
    ['осень 2018 - весна 2019', 'unclear'],
    ['2016-2017', 'unclear'],
    ['1990, 1992', 'unclear'],
    ['июнь-июль 2020', 'unclear'],
    ['май/июнь 2020', 'unclear'],
    ['12 мая или 3 июня 2020', 'unclear'],
    ['23.03.2022-25.03.2022', 'unclear'],
    ['20.05.2019 г. (обыск), 27.05.2019 (арест)', 'unclear'],
    ['12 Oct. 2023 / re-arrested 3 Jan 2024', 'unclear'],
    ['1985-03-09T22:00:00.000Z', 'unclear'],
    ['12345', 'unclear'],
  ])('%s is not made into one: %s', (written, problem) => {
    expect(readWrittenDate(written)).toEqual({ value: null, problem, rest: written })
  })

  it('of nothing is nothing', () => {
    for (const written of ['', ' ', '-', '—', '?']) expect(readWrittenDate(written).problem).toBeUndefined()
  })

  it('is read the way its column is written, where that can be told', () => {
    expect(dayOrderOf(['03/04/1992', '25/12/1990'])).toBe('day-first')
    expect(dayOrderOf(['03/04/1992', '12/25/1990'])).toBe('month-first')
    expect(dayOrderOf(['03/04/1992', '12/25/1990', '25/12/1990'])).toBeUndefined()
    expect(dayOrderOf(['03/04/1992', ''])).toBeUndefined()
    expect(readWrittenDate('03/04/1992', 'day-first').value?.date).toBe('1992-04-03')
    expect(readWrittenDate('03/04/1992', 'month-first').value?.date).toBe('1992-03-04')
    expect(readWrittenDate('03.04.1992', 'month-first').value?.date).toBe('1992-04-03')
  })
})

describe('articles', () => {
  const short = (written: string) =>
    readArticles(written).charges.map(
      ({ article, part, through }) =>
        article +
        (part ? `(${part})` : '') +
        (through ? ` via ${through.article}(${through.part ?? ''})` : ''),
    )

  it.each([
    ['ч. 2 ст. 205.5, ст. 278 через ч. 1 ст. 30', ['205.5(2)', '278 via 30(1)']],
    ['205.5(1); 30(1)+278', ['205.5(1)', '278 via 30(1)']],
    ['ч.1 ст.30, ст.278', ['278 via 30(1)']],
    ['ч. 1 ст. 30, ч. 2.1 ст. 205.5', ['205.5(2.1) via 30(1)']],
    ['205.5(2), 278', ['205.5(2)', '278']],
    ['205.5 ч.2', ['205.5(2)']],
    ['205.5 ч. 1', ['205.5(1)']],
    ['ч. 2 ст. 212', ['212(2)']],
    ['222.1', ['222.1']],
    ['275', ['275']],
    ['ст. 205.5 и ст. 278 УК РФ', ['205.5', '278']],
    ['art. 205.5 part 2', ['205.5(2)']],
    ['ч. 1.1 ст. 282.2', ['282.2(1.1)']],
    ['205.5 (ч.2)', ['205.5(2)']],
    ['205.5/1', ['205.5(1)']],
    ['ч. 1 ст. 20.3.3 КоАП', ['20.3.3(1)']],
    ['п. "а","б" ч.4 ст.222.1, ч.1 ст.222', ['222.1(4)', '222(1)']],
    ['code: RU-CC, article: 205.5, part: 2', ['205.5(2)']],
    ['part: 2', []],
    ['205⁵ ч. 2, 282²', ['205.5(2)', '282.2']],
    ['Part 2 of Article 205.5', ['205.5(2)']],
    ['205.5 ч.1,2', ['205.5(1)']],
  ])('%s is %j', (written, charges) => {
    expect(short(written)).toEqual(charges)
  })

  it('keeps what the list says, and whose code', () => {
    expect(readArticles('20.2 ч. 5 КоАП').charges).toEqual([
      { label: '20.2 ч. 5 КоАП', article: '20.2', part: '5', code: 'administrative' },
    ])
    expect(readArticles('терроризм; 205.5')).toMatchObject({
      charges: [{ article: '205.5' }],
      unread: 'терроризм',
    })
    expect(readArticles('ч.1 ст.30')).toEqual({ charges: [], unread: 'ч.1 ст.30' })
    expect(readArticles('205.5 + 278').charges).toEqual([])
    expect(readArticles('ч. 1, 2 ст. 205.5')).toEqual({ charges: [], unread: 'ч. 1, 2 ст. 205.5' })
    expect(readArticles('275/276').charges).toEqual([])
    for (const written of ['ст. 114 КК України', '314/2 TCK', 'ККУ 111 ч.2'])
      expect(readArticles(written).charges).toMatchObject([{ code: 'foreign' }])
    const codes = readArticles('205.5 УК РФ, 275, 276 КК України').charges.map(({ code }) => code)
    expect(codes).toEqual(['criminal', 'foreign', 'foreign'])
  })
})

it.each([
  ['4', 4, ''],
  ['двое', 2, ''],
  ["п'ятеро", 5, ''],
  ['нет', 0, ''],
  ['отец первого, 5 детей', 5, 'отец первого'],
  ['трое детей, младшему 2 года', 3, 'младшему 2 года'],
  ['two children', 2, ''],
  ['iki çocuk', 2, ''],
  ['', null, ''],
  ['отец первого', null, 'отец первого'],
  ['3 (два сына)', 3, '(два сына)'],
  ['много', null, 'много'],
  ['3,0', 3, ''],
  ['2,трое', null, '2,трое'],
])('children: %s is %s', (written, count, rest) => {
  expect(readChildren(written)).toEqual({ count, rest })
})

it.each([
  ['СИЗО-1 Симферополь, затем СИЗО-5 Ростов-на-Дону', ['СИЗО-1 Симферополь', 'СИЗО-5 Ростов-на-Дону']],
  ['СИЗО-1\nСимферополь', ['СИЗО-1 Симферополь']],
  ['SIZO-1 → SIZO-5 -> IK-2', ['SIZO-1', 'SIZO-5', 'IK-2']],
  ['', []],
  ['—', []],
])('places: %j', (written, places) => {
  expect(readPlaces(written)).toEqual(places)
})

it.each([
  ['содержание под стражей до 10.12.2017', 'remand', '2017-12-10', ''],
  ['СИЗО', 'remand', undefined, ''],
  ['следственный изолятор', 'remand', undefined, ''],
  ['ПФРСИ', 'remand', undefined, ''],
  ['ЖИК-10', 'colony', undefined, ''],
  ['SİZO-1', 'remand', undefined, ''],
  ['тримання під вартою без права застави', 'remand', undefined, 'тримання під вартою без права застави'],
  ['под стражей', 'remand', undefined, ''],
  ['домашний арест', 'house_arrest', undefined, ''],
  ['house arrest', 'house_arrest', undefined, ''],
  ['домашній арешт до 1 травня 2020', 'house_arrest', '2020-05-01', ''],
  ['под стражей до приговора', 'remand', undefined, 'под стражей до приговора'],
  ['неизвестно', null, undefined, 'неизвестно'],
  ['задержан, под стражей в СИЗО', 'remand', undefined, ''],
  ['колония-поселение', 'colony_settlement', undefined, ''],
  ['домашний арест с браслетом', 'house_arrest', undefined, 'домашний арест с браслетом'],
  ['СИЗО, потом домашний арест', null, undefined, 'СИЗО, потом домашний арест'],
])('measure: %s is %s until %s', (written, key, until, rest) => {
  const read = readMeasure(written)
  expect([read.key, read.until?.date, read.rest]).toEqual([key, until, rest])
})

it.each([
  [
    '13 лет строгого режима, первые 4 года в тюрьме',
    { kind: 'prison', years: 13, regime: 'strict', rest: 'первые 4 года в тюрьме' },
  ],
  ['17 лет строгого режима', { kind: 'prison', years: 17, regime: 'strict', rest: '' }],
  ['4 года условно', { kind: 'suspended', years: 4 }],
  ['3 роки 6 місяців умовно', { kind: 'suspended', years: 3, months: 6 }],
  ['2,5 года', { kind: 'prison', years: 2, months: 6 }],
  ['штраф 15 000 руб.', { kind: 'fine', fine: 15_000, currency: 'RUB' }],
  ['fine 1,500 UAH', { kind: 'fine', fine: 1_500, currency: 'UAH' }],
  ['15 суток', { kind: 'administrative_arrest', days: 15 }],
  ['пожизненное', { kind: 'life' }],
  ['штраф 1,5 млн руб.', { kind: 'fine', fine: 1_500_000, currency: 'RUB' }],
  ['7 л. 6 мес.', { kind: 'prison', years: 7, months: 6 }],
  ['7р.', { kind: 'prison', years: 7 }],
  ['17 yrs', { kind: 'prison', years: 17 }],
  ['12 (двенадцать) лет', { kind: 'prison', years: 12 }],
  ['4 года (условно)', { kind: 'suspended', years: 4 }],
  ['1 год и 6 месяцев ограничения свободы', { kind: 'restriction_of_liberty', years: 1, months: 6 }],
  ['снижен до 12 лет', { kind: 'prison', years: 12 }],
  ['засуджена до 5 років позбавлення волі умовно', { kind: 'suspended', years: 5 }],
  ['Suspended 3-yr sentence', { kind: 'suspended', years: 3 }],
  ['2г6м', { kind: 'prison', years: 2, months: 6, rest: '' }],
  ['9 yrs 6 mos', { kind: 'prison', years: 9, months: 6, rest: '' }],
  ['9,5 л.', { kind: 'prison', years: 9, months: 6 }],
  ['3 года у/с', { kind: 'suspended', years: 3 }],
  ['6 лет КП', { kind: 'prison', years: 6, regime: 'settlement' }],
  ['3 года принудительных работ', { kind: 'compulsory_work', years: 3 }],
  ['1 год исправработ', { kind: 'compulsory_work', years: 1 }],
  ['correctional labour 1 year', { kind: 'compulsory_work', years: 1 }],
  ['15 сут. ареста', { kind: 'administrative_arrest', days: 15 }],
  ['штраф 10 тр', { kind: 'fine', fine: 10_000, currency: 'RUB' }],
  [
    '7 лет, апелляция 12.03.2020 оставила в силе',
    { kind: 'prison', years: 7, rest: 'апелляция 12.03.2020 оставила в силе' },
  ],
  ['12л6м', { kind: 'prison', years: 12, months: 6, rest: '' }],
  ['13 л. 6 м.', { kind: 'prison', years: 13, months: 6, rest: '' }],
  ['13 л.с.р.', { kind: 'prison', years: 13, regime: 'strict' }],
  ['5 лет общ. режима', { kind: 'prison', years: 5, regime: 'general' }],
  ['штраф 30 т.р.', { kind: 'fine', fine: 30_000, currency: 'RUB' }],
  ['штраф 500 р.', { kind: 'fine', fine: 500, currency: 'RUB' }],
])('sentence: %s', (written, sentence) => {
  expect(readSentence(written)).toMatchObject(sentence)
})

it.each([
  ['12 years strict regime, 3 yrs probation', 'prison', 12, 'strict', '3 yrs probation'],
  ['13 лет строгого режима, 1 год ограничения свободы', 'prison', 13, 'strict', '1 год ограничения свободы'],
  ['12 лет и 1 год 6 мес. ограничения свободы', 'prison', 12, null, 'и 1 год 6 мес. ограничения свободы'],
  ['8 лет со штрафом 200 тыс. руб.', 'prison', 8, null, 'со штрафом 200 тыс. руб.'],
  ['11 лет с отбыванием первых 3 лет в тюрьме', 'prison', 11, null, 'с отбыванием первых 3 лет в тюрьме'],
  ['12 лет строгого режима: 3 года тюрьмы', 'prison', 12, 'strict', '3 года тюрьмы'],
  ['5 лет условно с испытательным сроком 3 года', 'suspended', 5, null, 'с испытательным сроком 3 года'],
])('a second punishment is not the first one: %s', (written, kind, years, regime, rest) => {
  expect(readSentence(written)).toMatchObject({ kind, years, months: 0, fine: null, regime, rest })
})

it('reads no sentence where somebody asks for one, nor where nobody knows which', () => {
  for (const written of [
    ...['прокурор просит 18 лет', 'вимагають 12 років', 'faces up to 20 years', 'отбыл 5 лет'],
    ...[
      '17 лет, снижен апелляцией до 16 лет 6 мес.',
      '13 лет (апелляция: 12 лет)',
      '14 лет→12 лет',
      'был 7 лет, стало 6',
    ],
    ...['до 20 лет', 'от 10 до 20 лет', '10-15 лет', '8 лет и 100 000 руб. штрафа', 'приговор 12.05.2020 г.'],
  ])
    expect(readSentence(written)).toBeNull()
})

it.each([
  ['12 лет лишения свободы в колонии строгого режима', true],
  ['sentenced to 12 years imprisonment, strict regime', true],
  ['штраф 15 000 руб.', true],
  ['заочно 12 лет', false],
  ['15 років із конфіскацією', false],
  ['снижен до 12 лет', false],
  ['3 года ИК', false],
  ['приговорён 12.03.2021 к 5 годам колонии-поселения', false],
  ['5 лет (2021)', true],
  ['штраф 2000 руб.', true],
])('knows whether all of a sentence was understood: %s', (written, isWhole) => {
  expect(readSentence(written)).toMatchObject({ isWhole })
})

it('reads no sentence where there is none', () => {
  for (const written of ['', 'ожидается', 'апелляция']) expect(readSentence(written)).toBeNull()
})
