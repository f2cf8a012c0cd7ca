import type {
  CaseKind,
  HearingKind,
  Regime,
  ResultKind,
  RulingKind,
  Stage,
  Visibility,
} from '@/prisma/generated/enums'

/** Days are counted back from today; a negative one lies ahead. */
export type DemoCase = {
  key: string
  name: string
  kind?: CaseKind
  numbers: string[]
  visibility?: Visibility
  summary?: string
  stages: [stage: Stage, from: number][]
  court: string
  judge: string
  prosecutor: string
  investigator?: string
  lawyers: string[]
  defendants: string[]
  /** Code, article, part; day of the act. The last one stands, the earlier ones were replaced by it. */
  charges: [code: string, article: string, part: string, from: number][]
  act: number
  hearings: {
    kinds: HearingKind[]
    count: number
    every: number
    next: number
    isClosed?: boolean
    withoutOutcome?: number
  }
  rulings: { kind: RulingKind; result: ResultKind; decided: number; until?: number; measure?: string }[]
  sentence?: { kind: 'prison' | 'fine'; years?: number; fine?: string; legs?: [Regime, number][] }
  deadlines?: [title: string, due: number][]
  /** The user who watches its coming hearings; without one they stand as gaps in the roster. */
  observer?: 'volunteer' | 'volunteer2'
}

export const demoCases: DemoCase[] = [
  {
    key: 'belbek',
    observer: 'volunteer',
    name: 'Belbek reading circle',
    numbers: ['1-114/2025', '2-17/2026'],
    summary:
      'Six friends who met in a village library are accused of a cell of a banned party. The evidence is a recording of a talk about books and the words of a secret witness.',
    stages: [
      ['investigation', 641],
      ['first_instance', 230],
    ],
    court: 'southern-district-military-court',
    judge: 'judge1',
    prosecutor: 'prosecutor1',
    investigator: 'investigator1',
    lawyers: ['defender1', 'defender3'],
    defendants: ['edem', 'asan', 'lenur', 'seyran', 'remzi', 'nazim'],
    charges: [
      ['RU-CC', '205.5', '2', 640],
      ['RU-CC', '205.5', '1', 260],
    ],
    act: 700,
    hearings: {
      kinds: ['measure', 'extension', 'extension', 'extension', 'preliminary', 'merits'],
      count: 34,
      every: 14,
      next: 0,
      withoutOutcome: 1,
    },
    rulings: [
      { kind: 'measure', result: 'granted', decided: 639, until: 580, measure: 'remand' },
      { kind: 'extension', result: 'granted', decided: 231, until: 50, measure: 'remand' },
      { kind: 'extension', result: 'granted', decided: 52, until: -12, measure: 'remand' },
    ],
    deadlines: [
      ['Appeal against the extension', -3],
      ['Motion to disclose the secret witness', -10],
      ['Complaint about the treatment of Remzi’s diabetes', 2],
    ],
  },
  {
    key: 'alma',
    observer: 'volunteer',
    name: 'Alma valley raid',
    numbers: ['12601350/14'],
    summary: 'A photographer and a driver taken in one morning; searches in seven homes.',
    stages: [['investigation', 171]],
    court: 'simferopol-kyivskyi-district-court',
    judge: 'judge2',
    prosecutor: 'prosecutor2',
    investigator: 'investigator1',
    lawyers: ['defender1'],
    defendants: ['timur', 'ostap'],
    charges: [['RU-CC', '205.5', '2', 170]],
    act: 230,
    hearings: { kinds: ['measure', 'extension'], count: 10, every: 18, next: -2, withoutOutcome: 1 },
    rulings: [
      { kind: 'measure', result: 'granted', decided: 170, until: 112, measure: 'remand' },
      { kind: 'extension', result: 'granted', decided: 114, until: 52, measure: 'remand' },
      { kind: 'extension', result: 'granted', decided: 54, until: -6, measure: 'remand' },
    ],
    deadlines: [['Appeal against the search of the studio', -1]],
  },
  {
    key: 'gurzuf',
    observer: 'volunteer',
    name: 'The Gurzuf teacher',
    numbers: ['1-88/2026'],
    summary: 'A poem on a kitchen wall.',
    stages: [
      ['investigation', 95],
      ['first_instance', 30],
    ],
    court: 'yalta-city-court',
    judge: 'judge4',
    prosecutor: 'prosecutor2',
    investigator: 'investigator2',
    lawyers: ['defender2'],
    defendants: ['liliya'],
    charges: [['RU-CC', '280.3', '1', 94]],
    act: 130,
    hearings: { kinds: ['measure', 'extension', 'preliminary', 'merits'], count: 9, every: 12, next: -5 },
    rulings: [
      { kind: 'measure', result: 'granted', decided: 94, until: 36, measure: 'house_arrest' },
      { kind: 'extension', result: 'granted', decided: 37, until: -24, measure: 'house_arrest' },
    ],
  },
  {
    key: 'ferry',
    name: 'The ferry mechanic',
    numbers: ['3-9/2026'],
    visibility: 'restricted',
    summary: 'Closed from the first day; the family asked for silence.',
    stages: [
      ['investigation', 540],
      ['first_instance', 60],
    ],
    court: 'moscow-city-court',
    judge: 'judge3',
    prosecutor: 'prosecutor3',
    investigator: 'investigator2',
    lawyers: ['defender4'],
    defendants: ['hryhorii'],
    charges: [['RU-CC', '275', '', 540]],
    act: 560,
    hearings: {
      kinds: ['measure', 'extension', 'extension', 'merits'],
      count: 10,
      every: 50,
      next: -8,
      isClosed: true,
    },
    rulings: [{ kind: 'extension', result: 'granted', decided: 61, until: -29, measure: 'remand' }],
  },
  {
    key: 'bakers',
    observer: 'volunteer2',
    name: 'The Sudak bakers',
    numbers: ['1-31/2025', '55-204/2026'],
    summary: 'Three bakers sentenced to long terms; the appeal is heard by video link from Rostov.',
    stages: [
      ['investigation', 1305],
      ['first_instance', 900],
      ['appeal', 230],
    ],
    court: 'military-court-of-appeal',
    judge: 'judge5',
    prosecutor: 'prosecutor1',
    investigator: 'investigator1',
    lawyers: ['defender3'],
    defendants: ['eskender', 'arsen', 'vildan'],
    charges: [
      ['RU-CC', '205.5', '2', 1300],
      ['RU-CC', '278', '', 880],
    ],
    act: 1400,
    hearings: {
      kinds: ['extension', 'merits', 'merits', 'verdict', 'appeal'],
      count: 16,
      every: 45,
      next: -13,
    },
    rulings: [{ kind: 'verdict', result: 'guilty', decided: 260 }],
    sentence: {
      kind: 'prison',
      years: 13,
      legs: [
        ['prison', 3],
        ['strict', 10],
      ],
    },
    deadlines: [['Additional grounds of appeal', -6]],
  },
  {
    key: 'friday',
    name: 'Friday prayer fines',
    kind: 'administrative',
    numbers: ['5-402/2026'],
    stages: [
      ['first_instance', 280],
      ['closed', 240],
    ],
    court: 'alushta-city-court',
    judge: 'judge4',
    prosecutor: 'prosecutor2',
    lawyers: ['defender2'],
    defendants: ['aider', 'zekiye'],
    charges: [['RU-CAO', '20.2', '5', 280]],
    act: 281,
    hearings: { kinds: ['administrative'], count: 5, every: 9, next: 244 },
    rulings: [{ kind: 'administrative', result: 'guilty', decided: 250 }],
    sentence: { kind: 'fine', fine: '15000' },
  },
  {
    key: 'post',
    name: 'A post about Bucha',
    numbers: ['1-12/2026'],
    stages: [
      ['investigation', 240],
      ['first_instance', 80],
    ],
    court: 'dzhankoi-district-court',
    judge: 'judge2',
    prosecutor: 'prosecutor3',
    investigator: 'investigator2',
    lawyers: ['defender4'],
    defendants: ['bohdan'],
    charges: [['RU-CC', '207.3', '1', 240]],
    act: 260,
    hearings: { kinds: ['measure', 'preliminary', 'merits'], count: 8, every: 20, next: -4 },
    rulings: [{ kind: 'measure', result: 'granted', decided: 240, measure: 'travel_ban' }],
  },
  {
    key: 'checkpoint',
    name: 'The checkpoint at Vasylivka',
    numbers: ['1-5/2026'],
    visibility: 'restricted',
    stages: [
      ['investigation', 660],
      ['first_instance', 120],
    ],
    court: 'southern-district-military-court',
    judge: 'judge1',
    prosecutor: 'prosecutor1',
    investigator: 'investigator2',
    lawyers: ['defender1'],
    defendants: ['oksana'],
    charges: [['RU-CC', '276', '', 655]],
    act: 905,
    hearings: {
      kinds: ['extension', 'preliminary', 'merits'],
      count: 6,
      every: 25,
      next: -9,
      isClosed: true,
    },
    rulings: [{ kind: 'extension', result: 'granted', decided: 40, until: -45, measure: 'remand' }],
  },
  {
    key: 'relay',
    observer: 'volunteer2',
    name: 'The relay box at Feodosia',
    numbers: ['12602/77'],
    stages: [['investigation', 300]],
    court: 'feodosia-city-court',
    judge: 'judge3',
    prosecutor: 'prosecutor2',
    investigator: 'investigator1',
    lawyers: ['defender3'],
    defendants: ['dmytro'],
    charges: [['RU-CC', '281', '1', 298]],
    act: 310,
    hearings: { kinds: ['measure', 'extension'], count: 8, every: 40, next: -11 },
    rulings: [
      { kind: 'measure', result: 'granted', decided: 299, until: 240, measure: 'remand' },
      { kind: 'extension', result: 'granted', decided: 35, until: -25, measure: 'remand' },
    ],
  },
  {
    key: 'chorgun',
    name: 'The Chorhun farmer',
    numbers: ['77-1/2025'],
    stages: [
      ['investigation', 2300],
      ['first_instance', 1900],
      ['appeal', 1600],
      ['cassation', 90],
    ],
    court: 'military-court-of-cassation',
    judge: 'judge5',
    prosecutor: 'prosecutor3',
    lawyers: ['defender2'],
    defendants: ['ruslan'],
    charges: [['RU-CC', '205.5', '2', 2290]],
    act: 2400,
    hearings: { kinds: ['merits', 'verdict', 'appeal', 'cassation'], count: 8, every: 200, next: -20 },
    rulings: [
      { kind: 'verdict', result: 'guilty', decided: 1700 },
      { kind: 'appeal', result: 'upheld', decided: 1510 },
    ],
    sentence: { kind: 'prison', years: 12, legs: [['strict', 12]] },
  },
  {
    key: 'welder',
    name: 'The Saky welder',
    numbers: ['1-204/2019'],
    summary: 'Exchanged after eight years; the record is kept for the claim to the Human Rights Committee.',
    stages: [
      ['investigation', 2900],
      ['first_instance', 2600],
      ['closed', 430],
    ],
    court: 'saky-district-court',
    judge: 'judge3',
    prosecutor: 'prosecutor3',
    lawyers: ['defender4'],
    defendants: ['server'],
    charges: [['RU-CC', '222.1', '1', 2890]],
    act: 2900,
    hearings: { kinds: ['merits', 'verdict'], count: 3, every: 100, next: 2350 },
    rulings: [{ kind: 'verdict', result: 'guilty', decided: 2400 }],
    sentence: { kind: 'prison', years: 9, legs: [['general', 9]] },
  },
  {
    key: 'library',
    name: 'Search in the Saky library',
    numbers: [],
    visibility: 'proposed',
    summary: 'Told by a reader: books taken away, the librarian questioned for six hours.',
    stages: [['investigation', 6]],
    court: 'saky-district-court',
    judge: 'judge4',
    prosecutor: 'prosecutor2',
    lawyers: [],
    defendants: ['emine'],
    charges: [],
    act: 6,
    hearings: { kinds: ['measure'], count: 3, every: 3, next: -6 },
    rulings: [],
  },
]
