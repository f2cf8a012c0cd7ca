import { vocabulary } from './shape'

export const supportTerms = vocabulary('need-kind', [
  ['parcel', 'Parcel', 'Передача або посилка', 'Передача или посылка'],
  ['money_transfer', 'Money transfer', 'Грошовий переказ', 'Денежный перевод'],
  ['prison_visit_travel', 'Travel to a prison visit', 'Поїздка на побачення', 'Поездка на свидание'],
  ['legal_fee', 'Legal fee', 'Оплата адвоката', 'Оплата адвоката'],
  ['fine', 'Fine', 'Штраф', 'Штраф'],
  ['medicine', 'Medicine or treatment', 'Ліки або лікування', 'Лекарства или лечение'],
  ['food', 'Food', 'Продукти', 'Продукты'],
  ['clothing', 'Clothing', 'Одяг', 'Одежда'],
  ['housing', 'Housing or repairs', 'Житло або ремонт', 'Жильё или ремонт'],
  ['fuel', 'Heating or fuel', 'Опалення або паливо', 'Отопление или топливо'],
  ['school', 'School and children', 'Школа й діти', 'Школа и дети'],
  ['childcare', 'Looking after children', 'Догляд за дітьми', 'Присмотр за детьми'],
  ['psychological_help', 'Psychological help', 'Психологічна допомога', 'Психологическая помощь'],
  ['letters', 'Letters and books', 'Листи та книжки', 'Письма и книги'],
  ['interpreter', 'Interpreter', 'Перекладач', 'Переводчик'],
  ['documents', 'Papers and applications', 'Документи та заяви', 'Документы и заявления'],
  ['transport', 'Lift or transport', 'Підвезення або транспорт', 'Подвоз или транспорт'],
  ['work', 'Help in finding work', 'Допомога з роботою', 'Помощь с работой'],
  ['other', 'Other', 'Інше', 'Другое'],
])
