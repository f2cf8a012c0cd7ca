import type { ContactKind, Kin, NeedStateKind, Repeat } from '@/prisma/generated/enums'

/** A name and year of birth, or the key of a person with a record of their own. */
type Member = [kin: Kin, name: string, born?: string] | [kin: Kin, person: { key: string }]

export type DemoFamily = {
  name: string
  prisoners: string[]
  region: string
  members: Member[]
  contacts: [ContactKind, string][]
  /** Days since the last contact; null: none yet. */
  lastTalk: number | null
  /** The user whose charge it is. */
  volunteer?: 'volunteer' | 'volunteer2'
}

const phone = (last: string): [ContactKind, string] => ['phone', `+380 00 000 ${last}`]

export const demoFamilies: DemoFamily[] = [
  {
    name: 'Çatırdağlı family',
    prisoners: ['edem'],
    region: 'Bakhchysarai district',
    members: [
      ['wife', 'Elvira', '1987'],
      ['daughter', 'Safiye', '2014'],
      ['son', 'Alim', '2018'],
      ['mother', 'Şefiqa', '1958'],
    ],
    contacts: [
      phone('01 01'),
      ['address', 'Belbek street 0, the house with the walnut tree'],
      ['note', 'Call after the evening prayer; the mother must not hear of the punishment cell.'],
    ],
    lastTalk: 3,
    volunteer: 'volunteer',
  },
  {
    name: 'Yalıboylu family',
    prisoners: ['asan'],
    region: 'Bakhchysarai district',
    members: [
      ['wife', 'Niyara', '1993'],
      ['son', 'Emir', '2021'],
    ],
    contacts: [phone('01 02')],
    lastTalk: 41,
    volunteer: 'volunteer',
  },
  {
    name: 'Qarasuvlı family',
    prisoners: ['lenur'],
    region: 'Bilohirsk district',
    members: [
      ['wife', 'Zera', '1980'],
      ['daughter', 'Lemara', '2006'],
      ['daughter', 'Evelina', '2010'],
      ['son', 'Muslim', '2016'],
      ['son', 'Salih', '2022'],
    ],
    contacts: [phone('01 03'), ['address', 'Bilohirsk, lane 0']],
    lastTalk: 12,
    volunteer: 'volunteer2',
  },
  {
    name: 'Suvdaqlı family',
    prisoners: ['seyran'],
    region: 'Sudak',
    members: [
      ['mother', 'Anife', '1969'],
      ['father', 'Refat', '1964'],
    ],
    contacts: [phone('01 04')],
    lastTalk: 25,
  },
  {
    name: 'Aqqayalı family',
    prisoners: ['remzi', 'timur'],
    region: 'Bilohirsk district',
    members: [
      ['wife', 'Sabriye', '1964'],
      ['son', { key: 'timur' }],
      ['daughter', 'Dinara', '1995'],
    ],
    contacts: [
      phone('01 05'),
      ['address', 'Bilohirsk, by the white rock'],
      ['note', 'Husband and son are both held: never two parcels on one day.'],
    ],
    lastTalk: 6,
    volunteer: 'volunteer',
  },
  {
    name: 'Bağçalı family',
    prisoners: ['nazim'],
    region: 'Bakhchysarai',
    members: [
      ['wife', 'Ayşe', '1991'],
      ['son', 'Osman', '2019'],
    ],
    contacts: [phone('01 06')],
    lastTalk: 33,
  },
  {
    name: 'Stepovyi family',
    prisoners: ['ostap'],
    region: 'Simferopol',
    members: [
      ['wife', 'Kateryna', '1988'],
      ['daughter', 'Solomiia', '2015'],
    ],
    contacts: [phone('01 07')],
    lastTalk: 9,
    volunteer: 'volunteer2',
  },
  {
    name: 'Gurzufska family',
    prisoners: ['liliya'],
    region: 'Yalta',
    members: [
      ['husband', 'Pavlo', '1972'],
      ['son', 'Danylo', '2009'],
    ],
    contacts: [phone('01 08')],
    lastTalk: 18,
  },
  {
    name: 'Mostovyi family',
    prisoners: ['hryhorii'],
    region: 'Kerch',
    members: [['wife', 'Halyna', '1971']],
    contacts: [phone('01 09'), ['note', 'No visits to the house. Messages only.']],
    lastTalk: 52,
  },
  {
    name: 'Fırıncı family (Eskender)',
    prisoners: ['eskender'],
    region: 'Sudak',
    members: [
      ['wife', 'Gulnara', '1984'],
      ['son', 'Amet', '2008'],
      ['daughter', 'Mavile', '2012'],
    ],
    contacts: [phone('01 10')],
    lastTalk: 15,
    volunteer: 'volunteer',
  },
  {
    name: 'Fırıncı family (Arsen)',
    prisoners: ['arsen'],
    region: 'Sudak',
    members: [
      ['wife', 'Feride', '1986'],
      ['daughter', 'Aliye', '2013'],
      ['brother', { key: 'eskender' }],
    ],
    contacts: [phone('01 11')],
    lastTalk: 22,
  },
  {
    name: 'Uçansuvlı family',
    prisoners: ['vildan'],
    region: 'Yalta',
    members: [
      ['mother', 'Lutfiye', '1966'],
      ['partner', 'Zarina', '1994'],
    ],
    contacts: [phone('01 12')],
    lastTalk: 70,
  },
  {
    name: 'Prybiina family',
    prisoners: ['oksana'],
    region: 'Kherson',
    members: [
      ['mother', 'Vira', '1951'],
      ['son', 'Yaroslav', '2011'],
    ],
    contacts: [phone('01 13'), ['messenger', 'through the aunt in Lviv']],
    lastTalk: 5,
    volunteer: 'volunteer2',
  },
  {
    name: 'Kamianskyi family',
    prisoners: ['dmytro'],
    region: 'Feodosia',
    members: [
      ['mother', 'Svitlana', '1975'],
      ['sister', 'Nadiia', '2004'],
    ],
    contacts: [phone('01 14')],
    lastTalk: 29,
  },
  {
    name: 'Çorğunlı family',
    prisoners: ['ruslan'],
    region: 'Sevastopol',
    members: [
      ['wife', 'Mediye', '1979'],
      ['son', 'Selim', '2005'],
      ['daughter', 'Sevil', '2009'],
      ['son', 'Yunus', '2017'],
    ],
    contacts: [phone('01 15')],
    lastTalk: 8,
  },
  {
    name: 'Gözlevli family',
    prisoners: ['aider'],
    region: 'Yevpatoria',
    members: [['mother', 'Venera', '1978']],
    contacts: [phone('01 16')],
    lastTalk: 120,
  },
  {
    name: 'Qaraqurtlı family',
    prisoners: ['server'],
    region: 'Saky',
    members: [
      ['wife', 'Shadiye', '1986'],
      ['daughter', 'Amina', '2012'],
    ],
    contacts: [phone('01 17')],
    lastTalk: 44,
  },
  {
    name: 'Tavluqlı family',
    prisoners: ['zekiye'],
    region: 'Bilohirsk district',
    members: [['sister', 'Ediye', '2000']],
    contacts: [phone('01 18')],
    lastTalk: 27,
  },
  {
    name: 'Dzhankoiskyi family',
    prisoners: ['bohdan'],
    region: 'Dzhankoi',
    members: [
      ['father', 'Vasyl', '1968'],
      ['mother', 'Raisa', '1970'],
    ],
    contacts: [phone('01 19')],
    lastTalk: 16,
  },
  {
    name: 'Saqlı family',
    prisoners: ['emine'],
    region: 'Saky',
    members: [
      ['husband', 'Ernest', '1986'],
      ['son', 'Rinat', '2020'],
    ],
    contacts: [phone('01 20')],
    lastTalk: null,
  },
]

/** Three for each family, taken in turn: kind, what, days until due (negative: overdue), repeat, state. */
export const demoNeeds: [
  kind: string,
  description: string,
  due: number | null,
  repeat: Repeat | null,
  state: NeedStateKind,
  amount?: string,
][] = [
  ['parcel', 'Monthly parcel: tea, soap, warm socks', 6, 'monthly', 'assigned'],
  ['prison_visit_travel', 'Train and a night in Rostov for the next visit', 14, null, 'open'],
  ['medicine', 'Test strips and insulin, handed in through the lawyer', -4, null, 'assigned'],
  ['school', 'School things for the autumn', -20, null, 'open'],
  ['money_transfer', 'Money on the prison account', 2, 'monthly', 'assigned'],
  ['letters', 'A letter every week; he asked for poems', 3, 'weekly', 'done', '0'],
  ['legal_fee', 'Expert opinion for the defence', 21, null, 'done', '18500'],
  ['parcel', 'Winter parcel', -9, null, 'done', '3200.50'],
  ['psychological_help', 'The younger child does not sleep', null, null, 'proposed'],
  ['fine', 'Fine for the picket', -15, null, 'done', '15000'],
  ['housing', 'Firewood before the frost', 30, null, 'open'],
  ['medicine', 'Glasses; the old ones were broken in the search', -2, null, 'dropped'],
  ['food', 'Food for the month of the trial', 10, null, 'done', '2400'],
]
