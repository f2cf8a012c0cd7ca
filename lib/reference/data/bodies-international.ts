import { organisation, type Organisation } from './shape'
import { towns } from './towns'

const { kyiv, newYork, geneva, hague, strasbourg, vienna, warsaw } = towns

export const internationalBodies: Organisation[] = [
  organisation('international_body', 'un-general-assembly', newYork, {
    en: 'United Nations General Assembly',
    uk: 'Генеральна Асамблея ООН',
    ru: 'Генеральная Ассамблея ООН',
  }),
  organisation('international_body', 'un-general-assembly-third-committee', newYork, {
    en: 'United Nations General Assembly, Third Committee',
    uk: 'Третій комітет Генеральної Асамблеї ООН',
    ru: 'Третий комитет Генеральной Ассамблеи ООН',
  }),
  organisation('international_body', 'un-human-rights-council', geneva, {
    en: 'United Nations Human Rights Council',
    uk: 'Рада ООН з прав людини',
    ru: 'Совет ООН по правам человека',
  }),
  organisation('international_body', 'un-commission-of-inquiry-ukraine', geneva, {
    en: 'Independent International Commission of Inquiry on Ukraine',
    uk: 'Незалежна міжнародна комісія з розслідування порушень в Україні',
    ru: 'Независимая международная комиссия по расследованию нарушений в Украине',
  }),
  organisation('international_body', 'un-ohchr', geneva, {
    en: 'Office of the UN High Commissioner for Human Rights (OHCHR)',
    uk: 'Управління Верховного комісара ООН з прав людини (УВКПЛ)',
    ru: 'Управление Верховного комиссара ООН по правам человека (УВКПЧ)',
  }),
  organisation('international_body', 'un-human-rights-monitoring-mission-ukraine', kyiv, {
    en: 'UN Human Rights Monitoring Mission in Ukraine',
    uk: 'Моніторингова місія ООН з прав людини в Україні',
    ru: 'Мониторинговая миссия ООН по правам человека в Украине',
  }),
  organisation('international_body', 'un-wgad', geneva, {
    en: 'UN Working Group on Arbitrary Detention',
    uk: 'Робоча група ООН з питань свавільних затримань',
    ru: 'Рабочая группа ООН по произвольным задержаниям',
  }),
  organisation('international_body', 'un-wgeid', geneva, {
    en: 'UN Working Group on Enforced or Involuntary Disappearances',
    uk: 'Робоча група ООН з питань насильницьких або недобровільних зникнень',
    ru: 'Рабочая группа ООН по насильственным или недобровольным исчезновениям',
  }),
  organisation('international_body', 'un-human-rights-committee', geneva, {
    en: 'UN Human Rights Committee',
    uk: 'Комітет ООН з прав людини',
    ru: 'Комитет ООН по правам человека',
  }),
  organisation('international_body', 'un-committee-against-torture', geneva, {
    en: 'UN Committee against Torture',
    uk: 'Комітет ООН проти катувань',
    ru: 'Комитет ООН против пыток',
  }),
  organisation('international_body', 'un-cerd', geneva, {
    en: 'UN Committee on the Elimination of Racial Discrimination',
    uk: 'Комітет ООН з ліквідації расової дискримінації',
    ru: 'Комитет ООН по ликвидации расовой дискриминации',
  }),
  organisation('international_body', 'icj', hague, {
    en: 'International Court of Justice',
    uk: 'Міжнародний суд ООН',
    ru: 'Международный суд ООН',
  }),
  organisation('international_body', 'icc', hague, {
    en: 'International Criminal Court',
    uk: 'Міжнародний кримінальний суд',
    ru: 'Международный уголовный суд',
  }),
  organisation('international_body', 'icrc', geneva, {
    en: 'International Committee of the Red Cross',
    uk: 'Міжнародний комітет Червоного Хреста',
    ru: 'Международный комитет Красного Креста',
  }),
  organisation('international_body', 'council-of-europe', strasbourg, {
    en: 'Council of Europe',
    uk: 'Рада Європи',
    ru: 'Совет Европы',
  }),
  organisation('international_body', 'echr', strasbourg, {
    en: 'European Court of Human Rights',
    uk: 'Європейський суд з прав людини',
    ru: 'Европейский суд по правам человека',
  }),
  organisation('international_body', 'osce', vienna, {
    en: 'Organization for Security and Co-operation in Europe (OSCE)',
    uk: 'Організація з безпеки і співробітництва в Європі (ОБСЄ)',
    ru: 'Организация по безопасности и сотрудничеству в Европе (ОБСЕ)',
  }),
  organisation('international_body', 'osce-odihr', warsaw, {
    en: 'OSCE Office for Democratic Institutions and Human Rights (ODIHR)',
    uk: 'Бюро ОБСЄ з демократичних інститутів і прав людини (БДІПЛ)',
    ru: 'Бюро ОБСЕ по демократическим институтам и правам человека (БДИПЧ)',
  }),
]
