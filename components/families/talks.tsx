import { getLocale, getTranslations } from 'next-intl/server'
import { DateText } from '@/components/ui/time'
import { formatDate, isoDate } from '@/lib/core/dates'
import type { readContactData } from '@/lib/families/queries'

type Talk = NonNullable<Awaited<ReturnType<typeof readContactData>>>['talks'][number]

/** `base`: address of the family, for those who may take one out. */
export async function Talks({ talks, base }: { talks: Talk[]; base?: string }) {
  const t = await getTranslations('families.talks')
  const locale = await getLocale()
  if (talks.length === 0) return <p className="text-muted">{t('empty')}</p>
  return (
    <ol className="grid gap-3">
      {talks.map(({ id, on, kind, note, by }) => (
        <li key={id}>
          <b>
            <DateText date={isoDate(on)} />
          </b>
          <span className="text-muted">
            {' '}
            · {t(`kind.${kind}`)}
            {by && <> · {t('by', { name: by.displayName })}</>}
          </span>{' '}
          {base && (
            <a
              href={`${base}/talks/${id}/remove`}
              aria-label={t('removeOf', { date: formatDate(isoDate(on), locale) })}
            >
              {t('remove')}
            </a>
          )}
          {note && <p className="whitespace-pre-line">{note}</p>}
        </li>
      ))}
    </ol>
  )
}
