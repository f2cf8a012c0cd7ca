import { expect, it } from 'vitest'
import { plain, wordsOfName } from './words'

const kinds = (name: string) => wordsOfName(name).map(({ text, kind }) => `${text} ${kind}`)

it('tells patronymics and initials from names', () => {
  expect(kinds('Lenur Halil oğlu İsmailov')).toEqual(['lenur name', 'halil patronymic', 'ismailov name'])
  expect(kinds('Исмаилов Ленур Халилович')).toEqual(['исмаилов name', 'ленур name', 'халилович patronymic'])
  expect(kinds('Кадырова Г.Р.')).toEqual(['кадырова name', 'г initial', 'р second-initial'])
  expect(kinds('Петро Войтович')).toEqual(['петро name', 'войтович name'])
  expect(kinds('Їжакевич Геннадій Данилович')[2]).toBe('данилович patronymic')
  expect(kinds('Геннадій Данилович Їжакевич')[2]).toBe('їжакевич name')
  expect(kinds('Халил-оглы Асан Мемет')).toEqual(['халил patronymic', 'асан name', 'мемет name'])
  expect(kinds('Абдул-Джемиль «Ворон»')).toEqual(['абдул name', 'джемиль name', 'ворон name'])
})

it('knows every apostrophe, and the Turkish i', () => {
  expect(['Яг’я', 'Яг`я', 'Ягʼя', "ЯГ'Я"].map(plain)).toEqual(['ягя', 'ягя', 'ягя', 'ягя'])
  expect(plain('İSMAİL')).toBe('ismail')
})

it.each(['Girey Mamut-oğlu', 'Girey Mamut oğlu', 'Girey Mamutoğlu'])('%s has a family name', (name) => {
  expect(wordsOfName(name).map(({ text, kind }) => `${text} ${kind}`)).toEqual([
    'girey name',
    'mamutoğlu name',
  ])
})
