import { vocabulary } from './shape'

export const reportTerms = vocabulary('figure-subject', [
  [
    'prosecuted',
    'People prosecuted',
    'Переслідувані в кримінальних справах',
    'Преследуемые по уголовным делам',
  ],
  ['imprisoned', 'People imprisoned', 'Ув’язнені', 'Находящиеся в заключении'],
  [
    'newly_persecuted',
    'People newly persecuted',
    'Нові випадки переслідування',
    'Новые случаи преследования',
  ],
  ['political_prisoners', 'Political prisoners', 'Політв’язні', 'Политзаключённые'],
  ['civilian_hostages', 'Civilian hostages', 'Цивільні заручники', 'Гражданские заложники'],
  ['sentenced', 'People sentenced', 'Засуджені', 'Осуждённые'],
  ['released', 'People released', 'Звільнені', 'Освобождённые'],
  ['disappeared', 'People disappeared', 'Зниклі', 'Исчезнувшие'],
  ['killed', 'People killed', 'Убиті', 'Убитые'],
  ['died_in_custody', 'Deaths in custody', 'Померлі під вартою', 'Умершие в заключении'],
  ['tortured', 'People tortured', 'Ті, хто зазнав катувань', 'Подвергшиеся пыткам'],
  ['detained', 'People detained', 'Затримані', 'Задержанные'],
  ['searched', 'Searches', 'Обшуки', 'Обыски'],
  ['conscripted', 'People conscripted', 'Призвані до війська', 'Призванные в армию'],
  ['deported', 'People deported', 'Депортовані', 'Депортированные'],
  [
    'children_left',
    'Children left without a parent',
    'Діти, що залишилися без одного з батьків',
    'Дети, оставшиеся без одного из родителей',
  ],
  ['signatures', 'Signatures', 'Підписи', 'Подписи'],
  ['other', 'Other', 'Інше', 'Другое'],
])
