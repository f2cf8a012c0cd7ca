import { getTranslations } from 'next-intl/server'
import { DateText } from '@/components/ui/time'
import { isoDate } from '@/lib/core/dates'
import type { readContactData } from '@/lib/families/queries'

type Talk = NonNullable<Awaited<ReturnType<typeof readContactData>>>['talks'][number]

export async function Talks({ talks }: { talks: Talk[] }) {
  const t = await getTranslations('families.talks')
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
            · {t(`kind.${kind}`)} · {t('by', { name: by.displayName })}
          </span>
          {note && <p className="whitespace-pre-line">{note}</p>}
        </li>
      ))}
    </ol>
  )
}
