import { organisation, type Organisation } from './shape'
import { towns } from './towns'

const { simferopol, kyiv, moscow, london, ankara } = towns

export const bodies: Organisation[] = [
  organisation('investigating_body', 'fsb', moscow, {
    en: 'Federal Security Service (FSB)',
    uk: 'Федеральна служба безпеки (ФСБ)',
    ru: 'Федеральная служба безопасности (ФСБ)',
  }),
  organisation('investigating_body', 'fsb-crimea', simferopol, {
    en: 'FSB Directorate for Crimea and Sevastopol',
    uk: 'Управління ФСБ по Криму та Севастополю',
    ru: 'Управление ФСБ по Крыму и Севастополю',
  }),
  organisation('investigating_body', 'investigative-committee', moscow, {
    en: 'Investigative Committee of the Russian Federation',
    uk: 'Слідчий комітет Російської Федерації',
    ru: 'Следственный комитет Российской Федерации',
  }),
  organisation('investigating_body', 'investigative-committee-crimea', simferopol, {
    en: 'Investigative Committee, Main Directorate for Crimea and Sevastopol',
    uk: 'Слідчий комітет, Головне управління по Криму та Севастополю',
    ru: 'Следственный комитет, Главное управление по Крыму и Севастополю',
  }),
  organisation('investigating_body', 'center-e-crimea', simferopol, {
    en: 'Center for Countering Extremism (Center “E”), Crimea',
    uk: 'Центр протидії екстремізму (Центр «Е»), Крим',
    ru: 'Центр по противодействию экстремизму (Центр «Э»), Крым',
  }),
  organisation('investigating_body', 'interior-ministry-crimea', simferopol, {
    en: 'Ministry of Internal Affairs (police), Crimea',
    uk: 'Міністерство внутрішніх справ (поліція), Крим',
    ru: 'Министерство внутренних дел (полиция), Крым',
  }),
  organisation('government', 'russia-prosecution-crimea', simferopol, {
    en: 'Prosecutor’s Office of the Republic of Crimea (Russian)',
    uk: 'Прокуратура Республіки Крим (російська)',
    ru: 'Прокуратура Республики Крым (российская)',
  }),
  organisation('government', 'russia-prison-service', moscow, {
    en: 'Federal Penitentiary Service (FSIN)',
    uk: 'Федеральна служба виконання покарань (ФСВП)',
    ru: 'Федеральная служба исполнения наказаний (ФСИН)',
  }),

  organisation('recognising_body', 'memorial-human-rights-center', moscow, {
    en: 'Memorial Human Rights Center',
    uk: 'Правозахисний центр «Меморіал»',
    ru: 'Правозащитный центр «Мемориал»',
  }),
  organisation('recognising_body', 'political-prisoners-memorial', moscow, {
    en: 'Political Prisoners. Memorial',
    uk: '«Підтримка політв’язнів. Меморіал»',
    ru: '«Поддержка политзаключённых. Мемориал»',
  }),
  organisation('recognising_body', 'amnesty-international', london, {
    en: 'Amnesty International',
    uk: 'Міжнародна амністія (Amnesty International)',
    ru: 'Международная амнистия (Amnesty International)',
  }),
  organisation('ngo', 'crimea-sos', kyiv, { en: 'CrimeaSOS', uk: 'КримSOS', ru: 'КрымSOS' }),
  organisation('ngo', 'centre-for-civil-liberties', kyiv, {
    en: 'Centre for Civil Liberties',
    uk: 'Центр громадянських свобод',
    ru: 'Центр гражданских свобод',
  }),
  organisation('ngo', 'crimean-solidarity', simferopol, {
    en: 'Crimean Solidarity',
    uk: 'Кримська солідарність',
    ru: 'Крымская солидарность',
    crh: 'Qırım birdemligi',
  }),
  organisation('ngo', 'crimean-tatar-resource-center', kyiv, {
    en: 'Crimean Tatar Resource Center',
    uk: 'Кримськотатарський ресурсний центр',
    ru: 'Крымскотатарский ресурсный центр',
  }),
  organisation('ngo', 'crimean-human-rights-group', kyiv, {
    en: 'Crimean Human Rights Group',
    uk: 'Кримська правозахисна група',
    ru: 'Крымская правозащитная группа',
  }),
  organisation('ngo', 'media-initiative-for-human-rights', kyiv, {
    en: 'Media Initiative for Human Rights',
    uk: 'Медійна ініціатива за права людини',
    ru: 'Медийная инициатива за права человека',
  }),
  organisation('ngo', 'zmina', kyiv, {
    en: 'ZMINA Human Rights Centre',
    uk: 'Центр прав людини ZMINA',
    ru: 'Центр прав человека ZMINA',
  }),
  organisation('ngo', 'ukrainian-helsinki-union', kyiv, {
    en: 'Ukrainian Helsinki Human Rights Union',
    uk: 'Українська Гельсінська спілка з прав людини',
    ru: 'Украинский Хельсинкский союз по правам человека',
  }),

  organisation('representative_body', 'mejlis', kyiv, {
    en: 'Mejlis of the Crimean Tatar People',
    uk: 'Меджліс кримськотатарського народу',
    ru: 'Меджлис крымскотатарского народа',
    crh: 'Qırımtatar Milliy Meclisi',
  }),
  organisation('representative_body', 'qurultay', kyiv, {
    en: 'Qurultay of the Crimean Tatar People',
    uk: 'Курултай кримськотатарського народу',
    ru: 'Курултай крымскотатарского народа',
    crh: 'Qırımtatar Milliy Qurultayı',
  }),
  organisation('government', 'ukraine-ombudsman', kyiv, {
    en: 'Ukrainian Parliament Commissioner for Human Rights (Ombudsman)',
    uk: 'Уповноважений Верховної Ради України з прав людини',
    ru: 'Уполномоченный Верховной Рады Украины по правам человека',
  }),
  organisation('government', 'ukraine-crimea-prosecution', kyiv, {
    en: 'Prosecutor’s Office of the Autonomous Republic of Crimea and the City of Sevastopol',
    uk: 'Прокуратура Автономної Республіки Крим та міста Севастополя',
    ru: 'Прокуратура Автономной Республики Крым и города Севастополя',
  }),
  organisation('government', 'ukraine-president-mission-crimea', kyiv, {
    en: 'Mission of the President of Ukraine in the Autonomous Republic of Crimea',
    uk: 'Представництво Президента України в Автономній Республіці Крим',
    ru: 'Представительство Президента Украины в Автономной Республике Крым',
  }),
  organisation('government', 'ukraine-prisoner-coordination-headquarters', kyiv, {
    en: 'Coordination Headquarters for the Treatment of Prisoners of War',
    uk: 'Координаційний штаб з питань поводження з військовополоненими',
    ru: 'Координационный штаб по вопросам обращения с военнопленными',
  }),
  organisation('government', 'turkiye', ankara, {
    en: 'Government of Türkiye',
    uk: 'Уряд Туреччини',
    ru: 'Правительство Турции',
  }),

  organisation('media', 'freedom-tv', kyiv, {
    en: 'FREEDOM TV channel',
    uk: 'Телеканал FREEDOM',
    ru: 'Телеканал FREEDOM',
  }),
  organisation('media', 'the-gaze', kyiv, { en: 'The Gaze', uk: 'The Gaze' }),
  organisation('media', 'kyiv-post', kyiv, { en: 'Kyiv Post', uk: 'Kyiv Post' }),
  organisation('media', 'atr', kyiv, { en: 'ATR TV channel', uk: 'Телеканал ATR', ru: 'Телеканал ATR' }),
  organisation('media', 'krym-realii', kyiv, {
    en: 'Krym.Realii (Radio Free Europe/Radio Liberty)',
    uk: 'Крим.Реалії (Радіо Свобода)',
    ru: 'Крым.Реалии (Радио Свобода)',
  }),
  organisation('university', 'crimean-engineering-and-pedagogical-university', simferopol, {
    en: 'Crimean Engineering and Pedagogical University',
    uk: 'Кримський інженерно-педагогічний університет',
    ru: 'Крымский инженерно-педагогический университет',
  }),
  organisation('other', 'cpsu', moscow, {
    en: 'Communist Party of the Soviet Union (until 1991)',
    uk: 'Комуністична партія Радянського Союзу (до 1991 року)',
    ru: 'Коммунистическая партия Советского Союза (до 1991 года)',
  }),
]
