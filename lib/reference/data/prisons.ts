import { organisation, type Organisation, type Town } from './shape'
import { towns } from './towns'

const murmanskOblast: Town = { region: 'Murmansk Oblast', country: 'RU', timeZone: 'Europe/Moscow' }

export const prisons: Organisation[] = [
  remandPrison('simferopol-sizo-1', towns.simferopol, 'SIZO-1', 'Simferopol', 'Сімферополь', 'Симферополь'),
  remandPrison('simferopol-sizo-2', towns.simferopol, 'SIZO-2', 'Simferopol', 'Сімферополь', 'Симферополь'),
  remandPrison('simferopol-sizo-8', towns.simferopol, 'SIZO-8', 'Simferopol', 'Сімферополь', 'Симферополь'),
  colony('simferopol-ik-1', towns.simferopol, 1, 'Simferopol', 'Сімферополь', 'Симферополь'),
  colony('kerch-ik-2', towns.kerch, 2, 'Kerch', 'Керч', 'Керчь'),
  prison(
    'simferopol-ivs',
    towns.simferopol,
    'Temporary detention facility (IVS), Simferopol',
    'Ізолятор тимчасового тримання (ІТТ), Сімферополь',
    'Изолятор временного содержания (ИВС), Симферополь',
  ),

  remandPrison('rostov-sizo-1', towns.rostov, 'SIZO-1', 'Rostov-on-Don', 'Ростов-на-Дону', 'Ростов-на-Дону'),
  remandPrison('rostov-sizo-5', towns.rostov, 'SIZO-5', 'Rostov-on-Don', 'Ростов-на-Дону', 'Ростов-на-Дону'),
  remandPrison(
    'novocherkassk-sizo-3',
    towns.novocherkassk,
    'SIZO-3',
    'Novocherkassk',
    'Новочеркаськ',
    'Новочеркасск',
  ),
  remandPrison('taganrog-sizo-2', towns.taganrog, 'SIZO-2', 'Taganrog', 'Таганрог', 'Таганрог'),
  remandPrison('krasnodar-sizo-1', towns.krasnodar, 'SIZO-1', 'Krasnodar', 'Краснодар', 'Краснодар'),
  prison(
    'moscow-lefortovo',
    towns.moscow,
    'SIZO-2 “Lefortovo”, Moscow',
    'СІЗО-2 «Лефортово», Москва',
    'СИЗО-2 «Лефортово», Москва',
  ),
  prison(
    'moscow-matrosskaya-tishina',
    towns.moscow,
    'SIZO-1 “Matrosskaya Tishina”, Moscow',
    'СІЗО-1 «Матроська тиша», Москва',
    'СИЗО-1 «Матросская тишина», Москва',
  ),
  prison(
    'moscow-butyrka',
    towns.moscow,
    'SIZO-2 “Butyrka”, Moscow',
    'СІЗО-2 «Бутирка», Москва',
    'СИЗО-2 «Бутырка», Москва',
  ),
  remandPrison('krasnoyarsk-sizo-1', towns.krasnoyarsk, 'SIZO-1', 'Krasnoyarsk', 'Красноярськ', 'Красноярск'),

  prison(
    'vladimir-prison',
    towns.vladimir,
    'Prison No. 2 “Vladimir Central”, Vladimir',
    'Тюрма № 2 «Владимирський централ», Владимир',
    'Тюрьма № 2 «Владимирский централ», Владимир',
  ),
  prison('yelets-prison', towns.yelets, 'Prison No. 2, Yelets', 'Тюрма № 2, Єлець', 'Тюрьма № 2, Елец'),
  prison(
    'dimitrovgrad-prison',
    towns.dimitrovgrad,
    'Prison, Dimitrovgrad',
    'Тюрма, Димитровград',
    'Тюрьма, Димитровград',
  ),
  prison(
    'verkhneuralsk-prison',
    towns.verkhneuralsk,
    'Prison, Verkhneuralsk',
    'Тюрма, Верхньоуральськ',
    'Тюрьма, Верхнеуральск',
  ),
  prison(
    'yeniseysk-prison',
    towns.yeniseysk,
    'Prison No. 2, Yeniseysk',
    'Тюрма № 2, Єнісейськ',
    'Тюрьма № 2, Енисейск',
  ),
  prison('minusinsk-prison', towns.minusinsk, 'Prison, Minusinsk', 'Тюрма, Мінусинськ', 'Тюрьма, Минусинск'),

  colony('salavat-ik-2', towns.salavat, 2, 'Salavat', 'Салават', 'Салават'),
  colony('salavat-ik-16', towns.salavat, 16, 'Salavat', 'Салават', 'Салават'),
  colony('tambov-ik-1', towns.tambov, 1, 'Tambov', 'Тамбов', 'Тамбов'),
  colony(
    'zelenokumsk-ik-7',
    towns.zelenokumsk,
    7,
    'Zelenokumsk (women)',
    'Зеленокумськ (жіноча)',
    'Зеленокумск (женская)',
  ),
  colony('melekhovo-ik-6', towns.melekhovo, 6, 'Melekhovo', 'Мелехово', 'Мелехово'),
  colony('kopeysk-ik-6', towns.kopeysk, 6, 'Kopeysk', 'Копєйськ', 'Копейск'),
  colony('labytnangi-ik-8', towns.labytnangi, 8, 'Labytnangi', 'Лабитнангі', 'Лабытнанги'),
  colony('kharp-ik-3', towns.kharp, 3, 'Kharp', 'Харп', 'Харп'),
  colony('murmansk-ik-17', murmanskOblast, 17, 'Murmansk Oblast', 'Мурманська область', 'Мурманская область'),
]

function prison(key: string, town: Town, en: string, uk: string, ru: string) {
  return organisation('prison', key, town, { en, uk, ru })
}

function remandPrison(key: string, town: Town, name: string, en: string, uk: string, ru: string) {
  const [ukName, ruName] = [name.replace('SIZO', 'СІЗО'), name.replace('SIZO', 'СИЗО')]
  return prison(key, town, `${name}, ${en}`, `${ukName}, ${uk}`, `${ruName}, ${ru}`)
}

function colony(key: string, town: Town, number: number, en: string, uk: string, ru: string) {
  return prison(key, town, `IK-${number}, ${en}`, `ВК-${number}, ${uk}`, `ИК-${number}, ${ru}`)
}
