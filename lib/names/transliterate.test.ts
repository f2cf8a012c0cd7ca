import { expect, it } from 'vitest'
import { transliterate, type Habit } from './transliterate'

it.each<[string, Habit, string]>([
  ['Згурський Єгор', 'uk-passport', 'Zghurskyi Yehor'],
  ['Мустафа Дегерменджі', 'uk-passport', 'Mustafa Dehermendzhi'],
  ['Юлия Щербакова', 'ru-passport', 'Iuliia Shcherbakova'],
  ['Евгений Мамедьяров', 'bgn', 'Yevgeniy Mamedyarov'],
  ['Чингиз Джемилев', 'english', 'Chingiz Jemilev'],
  ['Евгений Шевченко', 'german', 'Jewgeni Schewtschenko'],
  ['Рушди Чубаров', 'french', 'Rouchdi Tchoubarov'],
  ['Ирина Жукова', 'polish', 'Irina Żukowa'],
  ['Джемиль Шабанов', 'turkish', 'Cemil Şabanov'],
])('%s by %s: %s', (name, habit, expected) => {
  expect(transliterate(name, habit)).toBe(expected)
})
