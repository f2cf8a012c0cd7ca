import type { Role } from '@/lib/core/actor'

/** All fictional. The sign-in name of each is its key. */
export const demoUsers: { key: string; displayName: string; role: Role; locale: 'en' | 'uk' }[] = [
  { key: 'volunteer', displayName: 'Olena Stepova', role: 'volunteer', locale: 'en' },
  { key: 'volunteer2', displayName: 'Mykhailo Prybii', role: 'volunteer', locale: 'uk' },
  { key: 'coordinator', displayName: 'Zarema Yalıboylu', role: 'coordinator', locale: 'en' },
  { key: 'lawyer', displayName: 'Nariman Orlı', role: 'lawyer', locale: 'en' },
  { key: 'lawyer2', displayName: 'Tamila Skelska', role: 'lawyer', locale: 'uk' },
  { key: 'analyst', displayName: 'Ihor Limanenko', role: 'analyst', locale: 'en' },
  { key: 'administrator', displayName: 'Safiye Kefeli', role: 'administrator', locale: 'en' },
]
