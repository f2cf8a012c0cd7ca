import { court } from './court'
import type { Organisation } from './shape'
import { towns } from './towns'

export const russianCourts: Organisation[] = [
  court(
    'southern-district-military-court',
    towns.rostov,
    'Southern District Military Court',
    'Південний окружний військовий суд',
    'Южный окружной военный суд',
  ),
  court(
    'north-caucasus-district-military-court',
    towns.rostov,
    'North Caucasus District Military Court (until October 2019; now Southern)',
    'Північно-Кавказький окружний військовий суд (до жовтня 2019 року; нині Південний)',
    'Северо-Кавказский окружной военный суд (до октября 2019 года; ныне Южный)',
  ),
  court(
    'rostov-regional-court',
    towns.rostov,
    'Rostov Regional Court',
    'Ростовський обласний суд',
    'Ростовский областной суд',
  ),
  court(
    'fourth-cassation-court',
    towns.krasnodar,
    'Fourth Cassation Court of General Jurisdiction',
    'Четвертий касаційний суд загальної юрисдикції',
    'Четвёртый кассационный суд общей юрисдикции',
  ),
  court(
    'third-court-of-appeal',
    towns.sochi,
    'Third Court of Appeal of General Jurisdiction',
    'Третій апеляційний суд загальної юрисдикції',
    'Третий апелляционный суд общей юрисдикции',
  ),
  court(
    'first-western-district-military-court',
    towns.petersburg,
    '1st Western District Military Court',
    '1-й Західний окружний військовий суд',
    '1-й Западный окружной военный суд',
  ),
  court(
    'second-western-district-military-court',
    towns.moscow,
    '2nd Western District Military Court',
    '2-й Західний окружний військовий суд',
    '2-й Западный окружной военный суд',
  ),
  court(
    'central-district-military-court',
    towns.yekaterinburg,
    'Central District Military Court',
    'Центральний окружний військовий суд',
    'Центральный окружной военный суд',
  ),
  court(
    'military-court-of-appeal',
    towns.vlasikha,
    'Military Court of Appeal',
    'Апеляційний військовий суд',
    'Апелляционный военный суд',
  ),
  court(
    'military-court-of-cassation',
    towns.novosibirsk,
    'Military Court of Cassation',
    'Касаційний військовий суд',
    'Кассационный военный суд',
  ),
  court(
    'russia-supreme-court',
    towns.moscow,
    'Supreme Court of the Russian Federation',
    'Верховний суд Російської Федерації',
    'Верховный суд Российской Федерации',
  ),
  court(
    'moscow-city-court',
    towns.moscow,
    'Moscow City Court',
    'Московський міський суд',
    'Московский городской суд',
  ),
  court(
    'moscow-lefortovo-district-court',
    towns.moscow,
    'Lefortovo District Court of Moscow',
    'Лефортовський районний суд м. Москви',
    'Лефортовский районный суд г. Москвы',
  ),
  court(
    'moscow-meshchansky-district-court',
    towns.moscow,
    'Meshchansky District Court of Moscow',
    'Мєщанський районний суд м. Москви',
    'Мещанский районный суд г. Москвы',
  ),
]
