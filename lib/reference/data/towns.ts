import type { Town } from './shape'

function crimea(city: string, latitude: number, longitude: number, region = 'Crimea'): Town {
  return { city, region, country: 'UA', latitude, longitude, timeZone: 'Europe/Simferopol' }
}

function russia(
  city: string,
  region: string,
  latitude: number,
  longitude: number,
  timeZone = 'Europe/Moscow',
): Town {
  return { city, region, country: 'RU', latitude, longitude, timeZone }
}

export const towns = {
  simferopol: crimea('Simferopol', 44.95, 34.1),
  alushta: crimea('Alushta', 44.68, 34.41),
  armiansk: crimea('Armiansk', 46.11, 33.69),
  bakhchysarai: crimea('Bakhchysarai', 44.75, 33.86),
  bilohirsk: crimea('Bilohirsk', 45.05, 34.6),
  chornomorske: crimea('Chornomorske', 45.51, 32.7),
  dzhankoi: crimea('Dzhankoi', 45.71, 34.39),
  feodosia: crimea('Feodosia', 45.03, 35.38),
  kerch: crimea('Kerch', 45.36, 36.47),
  kirovske: crimea('Kirovske', 45.23, 35.2),
  krasnohvardiiske: crimea('Krasnohvardiiske', 45.49, 34.29),
  krasnoperekopsk: crimea('Krasnoperekopsk', 45.95, 33.79),
  lenine: crimea('Lenine', 45.3, 35.78),
  nyzhnohirskyi: crimea('Nyzhnohirskyi', 45.45, 34.74),
  pervomaiske: crimea('Pervomaiske', 45.72, 33.86),
  rozdolne: crimea('Rozdolne', 45.77, 33.49),
  saky: crimea('Saky', 45.13, 33.6),
  sovietskyi: crimea('Sovietskyi', 45.34, 34.92),
  sudak: crimea('Sudak', 44.85, 34.97),
  yalta: crimea('Yalta', 44.5, 34.17),
  yevpatoria: crimea('Yevpatoria', 45.19, 33.37),
  sevastopol: crimea('Sevastopol', 44.6, 33.52, 'Sevastopol'),
  kyiv: {
    city: 'Kyiv',
    region: 'Kyiv',
    country: 'UA',
    latitude: 50.45,
    longitude: 30.52,
    timeZone: 'Europe/Kyiv',
  },

  moscow: russia('Moscow', 'Moscow', 55.75, 37.62),
  vlasikha: russia('Vlasikha', 'Moscow Oblast', 55.69, 37.18),
  rostov: russia('Rostov-on-Don', 'Rostov Oblast', 47.23, 39.72),
  novocherkassk: russia('Novocherkassk', 'Rostov Oblast', 47.42, 40.09),
  taganrog: russia('Taganrog', 'Rostov Oblast', 47.22, 38.92),
  krasnodar: russia('Krasnodar', 'Krasnodar Krai', 45.04, 38.98),
  sochi: russia('Sochi', 'Krasnodar Krai', 43.59, 39.72),
  zelenokumsk: russia('Zelenokumsk', 'Stavropol Krai', 44.41, 43.88),
  tambov: russia('Tambov', 'Tambov Oblast', 52.72, 41.45),
  yelets: russia('Yelets', 'Lipetsk Oblast', 52.62, 38.5),
  vladimir: russia('Vladimir', 'Vladimir Oblast', 56.13, 40.41),
  melekhovo: russia('Melekhovo', 'Vladimir Oblast', 56.28, 41.29),
  petersburg: russia('Saint Petersburg', 'Saint Petersburg', 59.94, 30.31),
  dimitrovgrad: russia('Dimitrovgrad', 'Ulyanovsk Oblast', 54.21, 49.62, 'Europe/Ulyanovsk'),
  salavat: russia('Salavat', 'Bashkortostan', 53.36, 55.92, 'Asia/Yekaterinburg'),
  kopeysk: russia('Kopeysk', 'Chelyabinsk Oblast', 55.12, 61.62, 'Asia/Yekaterinburg'),
  verkhneuralsk: russia('Verkhneuralsk', 'Chelyabinsk Oblast', 53.88, 59.22, 'Asia/Yekaterinburg'),
  yekaterinburg: russia('Yekaterinburg', 'Sverdlovsk Oblast', 56.84, 60.61, 'Asia/Yekaterinburg'),
  labytnangi: russia('Labytnangi', 'Yamalo-Nenets Autonomous Okrug', 66.66, 66.39, 'Asia/Yekaterinburg'),
  kharp: russia('Kharp', 'Yamalo-Nenets Autonomous Okrug', 66.8, 65.81, 'Asia/Yekaterinburg'),
  novosibirsk: russia('Novosibirsk', 'Novosibirsk Oblast', 55.03, 82.92, 'Asia/Novosibirsk'),
  krasnoyarsk: russia('Krasnoyarsk', 'Krasnoyarsk Krai', 56.01, 92.87, 'Asia/Krasnoyarsk'),
  yeniseysk: russia('Yeniseysk', 'Krasnoyarsk Krai', 58.45, 92.17, 'Asia/Krasnoyarsk'),
  minusinsk: russia('Minusinsk', 'Krasnoyarsk Krai', 53.71, 91.69, 'Asia/Krasnoyarsk'),

  newYork: {
    city: 'New York',
    country: 'US',
    latitude: 40.75,
    longitude: -73.97,
    timeZone: 'America/New_York',
  },
  geneva: { city: 'Geneva', country: 'CH', latitude: 46.2, longitude: 6.14, timeZone: 'Europe/Zurich' },
  hague: { city: 'The Hague', country: 'NL', latitude: 52.08, longitude: 4.31, timeZone: 'Europe/Amsterdam' },
  strasbourg: {
    city: 'Strasbourg',
    country: 'FR',
    latitude: 48.58,
    longitude: 7.75,
    timeZone: 'Europe/Paris',
  },
  vienna: { city: 'Vienna', country: 'AT', latitude: 48.21, longitude: 16.37, timeZone: 'Europe/Vienna' },
  warsaw: { city: 'Warsaw', country: 'PL', latitude: 52.23, longitude: 21.01, timeZone: 'Europe/Warsaw' },
  london: { city: 'London', country: 'GB', latitude: 51.51, longitude: -0.13, timeZone: 'Europe/London' },
  ankara: { city: 'Ankara', country: 'TR', latitude: 39.93, longitude: 32.86, timeZone: 'Europe/Istanbul' },
} satisfies Record<string, Town>
