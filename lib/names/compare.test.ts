import { describe, expect, it } from 'vitest'
import { compareNames } from './compare'

const grade = (one: string, other: string) => compareNames(one, other).grade
const reasons = (one: string, other: string) => compareNames(one, other).reasons.toSorted()

describe('the same name', () => {
  it.each([
    ['Мустафа Дегерменджи', 'Mustafa Degermenci'],
    ['Мустафа Дегерменджі', 'Mustafa Dehermendzhy'],
    ['Абдулджемиль Карадайлы', 'Abdülcemil Qaradaylı'],
    ['Ягья Куртумеров', 'Yahya Kurtumerov'],
    ['Олексій Гриценко', 'Alexei Gritsenko'],
    ['Пилип Щербак', 'Filipp Schtscherbak'],
    ['Микола Цимбалюк', 'Nikolai Tsymbalyuk'],
    ['Халил Халилов', 'Xalil Xalilov'],
    ['Решат Куртумеров', 'Reşat Qurtumerov'],
    ['Иззет Кушчи', 'İzzet Quşçı'],
    ['Зекие Сеитхалилова', 'Zekiye Seithalilova'],
    ['Їжакевич Геннадій', 'Hennadii Yizhakevych'],
    ["Яг'я Куртумеров", 'Яг’я КУРТУМЕРОВ'],
  ])('%s, %s', (one, other) => {
    expect([grade(one, other), grade(other, one)]).toEqual(['same-name', 'same-name'])
  })
})

describe('not the same name', () => {
  it.each([
    ['Халил Халилов', 'Халиля Халилова'],
    ['Эмир Асанов', 'Эмин Асанов'],
    ['Asanov Ali', 'Asanova Ali'],
    ['Ibraimov Aziz', 'Ibragimov Aziz'],
    ['Асан Алиев', 'Али Асанов'],
    ['Эмин Бекиров', 'Эмине Бекирова'],
    ['Евгений Ткач', 'Евгения Ткач'],
    ['Егор Ткач', 'Юрий Ткач'],
  ])('%s, %s', (one, other) => {
    expect(grade(one, other)).not.toBe('same-name')
    expect(grade(other, one)).not.toBe('same-name')
  })

  it('is no name at all of somebody quite different', () => {
    expect(grade('Рустем Ваапов', 'Ірина Шевчук')).toBe('no')
    expect(grade('', 'Ірина Шевчук')).toBe('no')
    expect(grade('...', '')).toBe('no')
  })
})

describe('reasons', () => {
  it.each([
    ['Ленур Исмаилов', 'Lenur İsmailov', ['script']],
    ['Олена Ткач', 'Елена Ткач', ['given-name']],
    ['Исмаилов Ленур', 'Ленур Исмаилов', ['order']],
    ['Ленур Исмаилов', 'Lenur Halil oğlu İsmailov', ['patronymic', 'script']],
    ['Г. Кадырова', 'Гульнара Кадырова', ['initial']],
    ['Кадырова', 'Гульнара Кадырова', ['part']],
    ['Деге', 'Мустафа Дегерменджи', ['beginning', 'part']],
    ['Ali Asan', 'Али Асанов', ['ending', 'script']],
    ['Али Османов', 'Али Осмснов', ['letter']],
    ['Абдул-Джемиль Ваапов', 'Абдулджемиль Ваапов', ['joined']],
    ['Иван Коваль', 'Ваня Коваль', ['given-name-form']],
    ['Рустем Асанов', 'Рустем Асанова', ['gender']],
  ])('%s, %s: %j', (one, other, expected) => {
    expect(reasons(one, other)).toEqual(expected)
    expect(grade(one, other)).not.toBe('no')
  })
})

it('puts brothers behind the one who is meant, and a patronymic tells them apart', () => {
  const score = (other: string) => compareNames('Эмір Асанов', other).score
  expect(score('Emir Asanov')).toBeGreaterThan(score('Emin Asanov'))
  const father = (other: string) => compareNames('Lenur Halil oğlu İsmailov', other).score
  expect(father('Исмаилов Ленур Халилович')).toBeGreaterThan(father('Исмаилов Ленур Рустемович'))
})

describe('one letter mistyped', () => {
  it.each(['Дегеременджи', 'Дегрменджи', 'Дегермкнджи', 'Дегемренджи'])('%s', (word) => {
    expect(compareNames(`Мустафа ${word}`, 'Mustafa Dehermendzhi').score).toBeGreaterThan(0.85)
  })
})
