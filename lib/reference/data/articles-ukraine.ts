import { articlesOf } from './article-row'

export const ukrainianArticles = articlesOf('UA-CC', [
  [
    '110',
    'state_security',
    'Encroachment on the territorial integrity and inviolability of Ukraine',
    'Посягання на територіальну цілісність і недоторканність України',
    'Посягательство на территориальную целостность и неприкосновенность Украины',
  ],
  ['111', 'treason', 'High treason', 'Державна зрада', 'Государственная измена'],
  ['111-1', 'treason', 'Collaboration', 'Колабораційна діяльність', 'Коллаборационная деятельность'],
  ['127', 'against_person', 'Torture', 'Катування', 'Пытки'],
  [
    '146',
    'against_person',
    'Unlawful imprisonment or abduction',
    'Незаконне позбавлення волі або викрадення людини',
    'Незаконное лишение свободы или похищение человека',
  ],
  [
    '146-1',
    'against_person',
    'Enforced disappearance',
    'Насильницьке зникнення',
    'Насильственное исчезновение',
  ],
  [
    '161',
    'against_person',
    'Violation of equality on grounds of race, nationality, region, religion, disability or other grounds',
    'Порушення рівноправності громадян залежно від їх расової, національної, регіональної належності, релігійних переконань, інвалідності та за іншими ознаками',
    'Нарушение равноправия граждан в зависимости от расовой, национальной, региональной принадлежности, религиозных убеждений, инвалидности и по другим признакам',
  ],
  [
    '371',
    'against_person',
    'Knowingly unlawful detention, arrest or custody',
    'Завідомо незаконні затримання, привід, домашній арешт або тримання під вартою',
    'Заведомо незаконные задержание, привод, домашний арест или содержание под стражей',
  ],
  [
    '438',
    'war_crimes',
    'War crimes (violation of the laws and customs of war)',
    'Воєнні злочини (порушення законів та звичаїв війни)',
    'Военные преступления (нарушение законов и обычаев войны)',
  ],
])
