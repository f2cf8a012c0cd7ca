import type { Labels, Measure, MeasureStatus } from './shape'

const rows: [key: string, status: MeasureStatus, labels: Labels][] = [
  ['police_custody', 'in_custody', { en: 'Police custody', uk: 'Затримання', ru: 'Задержание' }],
  [
    'remand',
    'in_custody',
    { en: 'Remand in custody', uk: 'Тримання під вартою', ru: 'Содержание под стражей' },
  ],
  ['house_arrest', 'house_arrest', { en: 'House arrest', uk: 'Домашній арешт', ru: 'Домашний арест' }],
  [
    'ban_on_certain_actions',
    'at_liberty',
    { en: 'Ban on certain actions', uk: 'Заборона певних дій', ru: 'Запрет определённых действий' },
  ],
  ['bail', 'at_liberty', { en: 'Bail', uk: 'Застава', ru: 'Залог' }],
  [
    'travel_ban',
    'at_liberty',
    { en: 'Written undertaking not to leave', uk: 'Підписка про невиїзд', ru: 'Подписка о невыезде' },
  ],
  [
    'personal_guarantee',
    'at_liberty',
    { en: 'Personal guarantee', uk: 'Особиста порука', ru: 'Личное поручительство' },
  ],
  [
    'obligation_to_appear',
    'at_liberty',
    { en: 'Obligation to appear', uk: 'Зобов’язання про явку', ru: 'Обязательство о явке' },
  ],
  [
    'psychiatric_hospital',
    'in_custody',
    { en: 'Psychiatric hospital', uk: 'Психіатрична лікарня', ru: 'Психиатрическая больница' },
  ],
  [
    'administrative_arrest',
    'in_custody',
    { en: 'Administrative arrest', uk: 'Адміністративний арешт', ru: 'Административный арест' },
  ],
  [
    'unacknowledged_detention',
    'in_custody',
    {
      en: 'Held without any acknowledged status',
      uk: 'Утримання без визнаного статусу',
      ru: 'Удержание без признанного статуса',
    },
  ],
  [
    'immigration_detention',
    'in_custody',
    {
      en: 'Immigration detention',
      uk: 'Утримання в центрі для іноземців',
      ru: 'Содержание в центре для иностранных граждан',
    },
  ],
  ['transit', 'in_custody', { en: 'In transit between prisons', uk: 'Етапування', ru: 'Этапирование' }],
  ['colony', 'serving', { en: 'Correctional colony', uk: 'Виправна колонія', ru: 'Исправительная колония' }],
  ['prison', 'serving', { en: 'Prison', uk: 'Тюрма', ru: 'Тюрьма' }],
  [
    'colony_settlement',
    'serving',
    { en: 'Colony-settlement', uk: 'Колонія-поселення', ru: 'Колония-поселение' },
  ],
  [
    'juvenile_colony',
    'serving',
    { en: 'Juvenile colony', uk: 'Виховна колонія', ru: 'Воспитательная колония' },
  ],
  [
    'correctional_centre',
    'serving',
    {
      en: 'Forced labour in a correctional centre',
      uk: 'Примусові роботи у виправному центрі',
      ru: 'Принудительные работы в исправительном центре',
    },
  ],
  [
    'restriction_of_liberty',
    'at_liberty',
    { en: 'Restriction of liberty', uk: 'Обмеження свободи', ru: 'Ограничение свободы' },
  ],
]

export const measures: Measure[] = rows.map(([key, status, labels], index) => ({
  key,
  status,
  labels,
  position: index + 1,
}))
