import type { Visibility } from '@/prisma/generated/enums'

/** Measure, place, days before today from, to, and how it ended. Null: still so. */
type Custody = [
  measure: string,
  place: string | null,
  from: number,
  to: number | null,
  end?: 'transferred' | 'measure_changed' | 'released' | 'exchanged',
]

export type DemoPerson = {
  key: string
  /** The first is shown. */
  names: [text: string, language: string][]
  sex: 'female' | 'male'
  /** "1987", "1987-04" or "1987-04-12"; "~1961" is estimated. */
  born?: string
  region?: string
  occupation?: string
  summary?: string
  visibility?: Visibility
  custody?: Custody[]
}

const belbek = (transfer: number, extra: Partial<Record<'place', string>> = {}): Custody[] => [
  ['police_custody', 'simferopol-ivs', 641, 639, 'measure_changed'],
  ['remand', 'simferopol-sizo-1', 639, transfer, 'transferred'],
  ['remand', extra.place ?? 'rostov-sizo-1', transfer, null],
]

/** Prisoners: eighteen people nobody ever met. */
const prisoners: DemoPerson[] = [
  {
    key: 'edem',
    names: [
      ['Edem Çatırdağlı', 'crh'],
      ['Едем Чатирдагли', 'uk'],
      ['Эдем Чатырдаглы', 'ru'],
    ],
    sex: 'male',
    born: '1984-05-17',
    region: 'Crimea',
    occupation: 'Librarian',
    summary:
      'Ran a reading circle in a village library by the Belbek. Searched at dawn with five friends and held ever since.',
    custody: belbek(402),
  },
  {
    key: 'asan',
    names: [
      ['Asan Yalıboylu', 'crh'],
      ['Асан Ялибойлу', 'uk'],
      ['Асан Ялыбойлу', 'ru'],
    ],
    sex: 'male',
    born: '1990',
    region: 'Crimea',
    occupation: 'Electrician',
    custody: belbek(402),
  },
  {
    key: 'lenur',
    names: [
      ['Lenur Qarasuvlı', 'crh'],
      ['Ленур Карасувли', 'uk'],
    ],
    sex: 'male',
    born: '1978-11',
    region: 'Crimea',
    occupation: 'Beekeeper',
    custody: belbek(398, { place: 'rostov-sizo-5' }),
  },
  {
    key: 'seyran',
    names: [
      ['Seyran Suvdaqlı', 'crh'],
      ['Сейран Судакли', 'uk'],
    ],
    sex: 'male',
    born: '1995-02-03',
    region: 'Crimea',
    occupation: 'Student',
    custody: belbek(398, { place: 'rostov-sizo-5' }),
  },
  {
    key: 'remzi',
    names: [
      ['Remzi Aqqayalı', 'crh'],
      ['Ремзі Аккаяли', 'uk'],
    ],
    sex: 'male',
    born: '~1961',
    region: 'Crimea',
    occupation: 'Retired teacher',
    summary: 'Father of Timur, held in another case. His diabetes is treated late or not at all.',
    custody: belbek(398, { place: 'novocherkassk-sizo-3' }),
  },
  {
    key: 'nazim',
    names: [
      ['Nazim Bağçalı', 'crh'],
      ['Назім Багчали', 'uk'],
    ],
    sex: 'male',
    born: '1988',
    region: 'Crimea',
    occupation: 'Baker',
    custody: [
      ['police_custody', 'simferopol-ivs', 641, 639, 'measure_changed'],
      ['remand', 'simferopol-sizo-1', 639, 210, 'measure_changed'],
      ['house_arrest', null, 210, null],
    ],
  },
  {
    key: 'timur',
    names: [
      ['Timur Aqqayalı', 'crh'],
      ['Тімур Аккаяли', 'uk'],
    ],
    sex: 'male',
    born: '1992-07-21',
    region: 'Crimea',
    occupation: 'Photographer',
    custody: [
      ['police_custody', 'simferopol-ivs', 171, 170, 'measure_changed'],
      ['remand', 'simferopol-sizo-2', 170, null],
    ],
  },
  {
    key: 'ostap',
    names: [
      ['Ostap Stepovyi', 'uk'],
      ['Остап Степовий', 'uk'],
      ['Остап Степовой', 'ru'],
    ],
    sex: 'male',
    born: '1986',
    region: 'Crimea',
    occupation: 'Driver',
    custody: [
      ['police_custody', 'simferopol-ivs', 171, 170, 'measure_changed'],
      ['remand', 'simferopol-sizo-2', 170, null],
    ],
  },
  {
    key: 'liliya',
    names: [
      ['Liliya Gurzufska', 'uk'],
      ['Лілія Гурзуфська', 'uk'],
    ],
    sex: 'female',
    born: '1975-09-30',
    region: 'Crimea',
    occupation: 'Teacher',
    summary: 'Taught Ukrainian literature. Denounced over a poem on her kitchen wall.',
    custody: [
      ['police_custody', 'simferopol-ivs', 95, 94, 'measure_changed'],
      ['house_arrest', null, 94, null],
    ],
  },
  {
    key: 'hryhorii',
    names: [
      ['Hryhorii Mostovyi', 'uk'],
      ['Григорій Мостовий', 'uk'],
    ],
    sex: 'male',
    born: '1969',
    region: 'Crimea',
    occupation: 'Ferry mechanic',
    visibility: 'restricted',
    custody: [
      ['remand', 'simferopol-sizo-1', 540, 500, 'transferred'],
      ['remand', 'moscow-lefortovo', 500, null],
    ],
  },
  {
    key: 'eskender',
    names: [
      ['Eskender Fırıncı', 'crh'],
      ['Ескендер Фиринджи', 'uk'],
    ],
    sex: 'male',
    born: '1981-03',
    region: 'Crimea',
    occupation: 'Baker',
    custody: [
      ['remand', 'simferopol-sizo-1', 1305, 1010, 'transferred'],
      ['remand', 'rostov-sizo-1', 1010, 120, 'transferred'],
      ['colony', 'salavat-ik-2', 120, null],
    ],
  },
  {
    key: 'arsen',
    names: [
      ['Arsen Fırıncı', 'crh'],
      ['Арсен Фиринджи', 'uk'],
    ],
    sex: 'male',
    born: '1985',
    region: 'Crimea',
    occupation: 'Baker',
    custody: [
      ['remand', 'simferopol-sizo-1', 1305, 1010, 'transferred'],
      ['remand', 'rostov-sizo-1', 1010, null],
    ],
  },
  {
    key: 'vildan',
    names: [
      ['Vildan Uçansuvlı', 'crh'],
      ['Вільдан Учансувли', 'uk'],
    ],
    sex: 'male',
    born: '1993-12-01',
    region: 'Crimea',
    occupation: 'Confectioner',
    custody: [
      ['remand', 'simferopol-sizo-1', 1305, 1010, 'transferred'],
      ['remand', 'rostov-sizo-5', 1010, null],
    ],
  },
  {
    key: 'oksana',
    names: [
      ['Oksana Prybiina', 'uk'],
      ['Оксана Прибійна', 'uk'],
    ],
    sex: 'female',
    born: '1979',
    region: 'Kherson',
    occupation: 'Volunteer driver',
    visibility: 'restricted',
    summary: 'Vanished at a checkpoint; found eight months later in a remand prison.',
    custody: [
      ['unacknowledged_detention', null, 905, 660, 'transferred'],
      ['remand', 'simferopol-sizo-2', 660, 300, 'transferred'],
      ['remand', 'taganrog-sizo-2', 300, null],
    ],
  },
  {
    key: 'dmytro',
    names: [
      ['Dmytro Kamianskyi', 'uk'],
      ['Дмитро Кам’янський', 'uk'],
    ],
    sex: 'male',
    born: '1999-01-15',
    region: 'Crimea',
    occupation: 'Railway worker',
    custody: [['remand', 'simferopol-sizo-1', 300, null]],
  },
  {
    key: 'ruslan',
    names: [
      ['Ruslan Çorğunlı', 'crh'],
      ['Руслан Чоргунли', 'uk'],
    ],
    sex: 'male',
    born: '1977',
    region: 'Crimea',
    occupation: 'Farmer',
    custody: [
      ['remand', 'simferopol-sizo-1', 2300, 1500, 'transferred'],
      ['colony', 'salavat-ik-16', 1500, 700, 'transferred'],
      ['prison', 'minusinsk-prison', 700, null],
    ],
  },
  {
    key: 'aider',
    names: [
      ['Ayder Gözlevli', 'crh'],
      ['Айдер Гезлевлі', 'uk'],
    ],
    sex: 'male',
    born: '2001',
    region: 'Crimea',
    occupation: 'Barista',
    custody: [['administrative_arrest', 'simferopol-ivs', 260, 250, 'released']],
  },
  {
    key: 'server',
    names: [
      ['Server Qaraqurtlı', 'crh'],
      ['Сервер Каракуртли', 'uk'],
    ],
    sex: 'male',
    born: '1983-08',
    region: 'Crimea',
    occupation: 'Welder',
    custody: [
      ['remand', 'simferopol-sizo-1', 2900, 2350, 'transferred'],
      ['colony', 'kerch-ik-2', 2350, 430, 'exchanged'],
    ],
  },
]

/** At liberty: fined, charged without custody, or proposed by a volunteer. */
const others: DemoPerson[] = [
  {
    key: 'zekiye',
    names: [
      ['Zekiye Tavluqlı', 'crh'],
      ['Зекіє Тавлукли', 'uk'],
    ],
    sex: 'female',
    born: '1998',
    region: 'Crimea',
    occupation: 'Journalist',
  },
  {
    key: 'bohdan',
    names: [
      ['Bohdan Dzhankoiskyi', 'uk'],
      ['Богдан Джанкойський', 'uk'],
    ],
    sex: 'male',
    born: '1996-06-06',
    region: 'Crimea',
    occupation: 'Conscript',
    custody: [['travel_ban', null, 240, null]],
  },
  {
    key: 'emine',
    names: [
      ['Emine Saqlı', 'crh'],
      ['Еміне Сакли', 'uk'],
    ],
    sex: 'female',
    born: '1989',
    region: 'Crimea',
    occupation: 'Librarian',
    visibility: 'proposed',
  },
]

const official = (
  key: string,
  name: string,
  ukrainian: string,
  sex: 'female' | 'male' = 'male',
): DemoPerson => ({
  key,
  names: [
    [name, 'ru'],
    [ukrainian, 'uk'],
  ],
  sex,
})

const officials: DemoPerson[] = [
  official('judge1', 'Valery Tumanov-Seversky', 'Валерій Туманов-Сєверський'),
  official('judge2', 'Inna Glukharyova', 'Інна Глухарьова', 'female'),
  official('judge3', 'Oleg Pustoshkin', 'Олег Пустошкін'),
  official('judge4', 'Marina Zaozerova', 'Марина Заозьорова', 'female'),
  official('judge5', 'Stepan Vyazemtsev', 'Степан Вяземцев'),
  official('prosecutor1', 'Kirill Bolotnikov-Rudy', 'Кирило Болотніков-Рудий'),
  official('prosecutor2', 'Alla Zhestyakova', 'Алла Жестякова', 'female'),
  official('prosecutor3', 'Roman Surmin', 'Роман Сурмін'),
  official('investigator1', 'Anton Seryachkov', 'Антон Сєрячков'),
  official('investigator2', 'Vadim Listoboev', 'Вадим Лістобоєв'),
  {
    key: 'defender1',
    names: [
      ['Nariman Orlı', 'crh'],
      ['Наріман Орли', 'uk'],
    ],
    sex: 'male',
    occupation: 'Lawyer',
  },
  {
    key: 'defender2',
    names: [
      ['Tamila Skelska', 'uk'],
      ['Таміла Скельська', 'uk'],
    ],
    sex: 'female',
    occupation: 'Lawyer',
  },
  {
    key: 'defender3',
    names: [
      ['Emil Qoqqozlu', 'crh'],
      ['Еміль Коккозлу', 'uk'],
    ],
    sex: 'male',
    occupation: 'Lawyer',
  },
  {
    key: 'defender4',
    names: [
      ['Lesia Baidarska', 'uk'],
      ['Леся Байдарська', 'uk'],
    ],
    sex: 'female',
    occupation: 'Lawyer',
  },
  official('witness1', 'Secret witness “Arkady”', 'Таємний свідок «Аркадій»'),
  official('witness2', 'Pyotr Ulyanin', 'Петро Ульянін'),
  official('expert1', 'Galina Slovesnova', 'Галина Словеснова', 'female'),
]

export const demoPeople: DemoPerson[] = [...prisoners, ...others, ...officials]
