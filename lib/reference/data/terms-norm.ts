import { vocabulary } from './shape'

type ArticleRow = [article: string, en: string, uk: string]

export const normTerms = vocabulary('norm', [
  ...treaty('geneva_iv', 'Geneva Convention IV', 'Женевська конвенція IV', [
    [
      '27',
      'humane treatment of protected persons',
      'гуманне поводження з особами, що перебувають під захистом',
    ],
    ['31', 'no coercion to obtain information', 'заборона примусу для отримання відомостей'],
    ['32', 'no torture or corporal punishment', 'заборона катувань і тілесних покарань'],
    ['33', 'no collective penalties', 'заборона колективних покарань'],
    ['34', 'no taking of hostages', 'заборона взяття заручників'],
    ['49', 'no deportation or forcible transfer', 'заборона депортації та примусового переміщення'],
    [
      '51',
      'no compulsion to serve in the occupying power’s forces',
      'заборона примушувати до служби у збройних силах держави-окупанта',
    ],
    [
      '64',
      'penal laws of the occupied territory remain in force',
      'кримінальне законодавство окупованої території залишається чинним',
    ],
    ['66', 'courts must sit in the occupied country', 'суди мають засідати в окупованій країні'],
    ['71', 'due penal procedure', 'належна кримінальна процедура'],
    ['72', 'right of defence', 'право на захист'],
    [
      '76',
      'detention in the occupied country; decent conditions',
      'тримання в окупованій країні в належних умовах',
    ],
    ['147', 'grave breaches', 'серйозні порушення'],
  ]),
  ...treaty('rome', 'Rome Statute', 'Римський статут', [
    ['7(1)(d)', 'deportation or forcible transfer', 'депортація або примусове переміщення'],
    [
      '7(1)(e)',
      'imprisonment in violation of international law',
      'ув’язнення з порушенням міжнародного права',
    ],
    ['7(1)(f)', 'torture', 'катування'],
    ['7(1)(h)', 'persecution', 'переслідування'],
    ['7(1)(i)', 'enforced disappearance', 'насильницьке зникнення'],
    ['8(2)(a)(ii)', 'torture or inhuman treatment', 'катування або нелюдське поводження'],
    [
      '8(2)(a)(v)',
      'compelling a protected person to serve in the forces of a hostile power',
      'примушування особи, що перебуває під захистом, до служби в збройних силах ворожої держави',
    ],
    ['8(2)(a)(vi)', 'denying a fair and regular trial', 'позбавлення права на справедливий і нормальний суд'],
    [
      '8(2)(a)(vii)',
      'unlawful deportation, transfer or confinement',
      'незаконна депортація, переміщення або позбавлення волі',
    ],
    ['8(2)(a)(viii)', 'taking of hostages', 'взяття заручників'],
  ]),
  ...treaty('iccpr', 'ICCPR', 'МПГПП', [
    ['6', 'right to life', 'право на життя'],
    ['7', 'no torture', 'заборона катувань'],
    ['9', 'liberty and security of person', 'свобода та особиста недоторканність'],
    ['10', 'humane treatment in detention', 'гуманне поводження під вартою'],
    ['12', 'freedom of movement', 'свобода пересування'],
    ['14', 'fair trial', 'справедливий суд'],
    ['15', 'no punishment without law', 'немає покарання без закону'],
    ['17', 'privacy, family and home', 'приватність, родина та житло'],
    ['18', 'freedom of thought and religion', 'свобода думки та релігії'],
    ['19', 'freedom of expression', 'свобода вираження поглядів'],
    ['21', 'peaceful assembly', 'мирні зібрання'],
    ['22', 'freedom of association', 'свобода об’єднань'],
    ['26', 'equality before the law', 'рівність перед законом'],
    ['27', 'rights of minorities', 'права меншин'],
  ]),
  ...treaty('echr', 'ECHR', 'ЄКПЛ', [
    ['2', 'right to life', 'право на життя'],
    ['3', 'no torture', 'заборона катувань'],
    ['5', 'liberty and security', 'свобода та особиста недоторканність'],
    ['6', 'fair trial', 'справедливий суд'],
    ['7', 'no punishment without law', 'ніякого покарання без закону'],
    ['8', 'private and family life', 'приватне й сімейне життя'],
    ['9', 'freedom of thought and religion', 'свобода думки, совісті й релігії'],
    ['10', 'freedom of expression', 'свобода вираження поглядів'],
    ['11', 'assembly and association', 'свобода зібрань та об’єднання'],
    ['13', 'effective remedy', 'ефективний засіб правового захисту'],
    ['14', 'no discrimination', 'заборона дискримінації'],
    ['18', 'no use of restrictions for other ends', 'межі застосування обмежень прав'],
  ]),
  [
    'uncat_1',
    'Convention against Torture, art. 1: definition of torture',
    'Конвенція проти катувань, ст. 1: визначення катувань',
  ],
  [
    'uncat_12',
    'Convention against Torture, art. 12: prompt and impartial investigation',
    'Конвенція проти катувань, ст. 12: швидке й неупереджене розслідування',
  ],
  [
    'uncat_15',
    'Convention against Torture, art. 15: statements made under torture are no evidence',
    'Конвенція проти катувань, ст. 15: свідчення, здобуті катуванням, не є доказом',
  ],
  [
    'cerd_2',
    'Convention on Racial Discrimination, art. 2: duty not to discriminate',
    'Конвенція про ліквідацію расової дискримінації, ст. 2: обов’язок не допускати дискримінації',
  ],
  [
    'cerd_5',
    'Convention on Racial Discrimination, art. 5: equality in rights',
    'Конвенція про ліквідацію расової дискримінації, ст. 5: рівність у правах',
  ],
  [
    'icpped_1',
    'Convention on Enforced Disappearance, art. 1: no enforced disappearance',
    'Конвенція про захист від насильницьких зникнень, ст. 1: заборона насильницьких зникнень',
  ],
  [
    'hague_43',
    'Hague Regulations 1907, art. 43: laws in force to be respected',
    'Гаазьке положення 1907 року, ст. 43: повага до чинних законів',
  ],
  [
    'hague_45',
    'Hague Regulations 1907, art. 45: no forced oath of allegiance',
    'Гаазьке положення 1907 року, ст. 45: заборона примусової присяги',
  ],
  ['other', 'Other', 'Інше'],
])

function treaty(prefix: string, en: string, uk: string, rows: ArticleRow[]) {
  return rows.map(([article, enText, ukText]): [key: string, en: string, uk: string] => [
    `${prefix}_${article.toLowerCase().replaceAll('(', '_').replaceAll(')', '')}`,
    `${en}, art. ${article}: ${enText}`,
    `${uk}, ст. ${article}: ${ukText}`,
  ])
}
