import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Table } from '@/components/ui/table'
import type { PersonName } from '@/prisma/generated/client'

type NameRow = Pick<PersonName, 'id' | 'text' | 'language' | 'kind' | 'isShown'>

export async function NamesTable({
  names,
  editHref,
}: {
  names: NameRow[]
  editHref?: (nameId: string) => string
}) {
  const t = await getTranslations('people')
  const languages = new Intl.DisplayNames([await getLocale()], { type: 'language' })
  return (
    <Table
      caption={t('names.title')}
      captionHidden
      rows={names}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'text',
          label: t('name'),
          isHeader: true,
          cell: ({ text, language, isShown }) => (
            <>
              <span lang={language ?? undefined}>{text}</span>{' '}
              {isShown && names.length > 1 && <Badge tone="info">{t('names.isShown')}</Badge>}
            </>
          ),
        },
        { key: 'language', label: t('language'), cell: ({ language }) => language && languages.of(language) },
        { key: 'kind', label: t('names.kindLabel'), cell: ({ kind }) => t(`nameKind.${kind}`) },
        ...(editHref
          ? [
              {
                key: 'edit',
                label: t('names.actions'),
                cell: ({ id, text }: NameRow) => (
                  <a href={editHref(id)}>
                    {t('names.changeOne')}
                    <span className="sr-only">: {text}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
