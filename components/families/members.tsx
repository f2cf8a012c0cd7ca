import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { Table, type Column } from '@/components/ui/table'
import type { FamilyDetail } from '@/lib/families/queries'
import { bornOf } from '@/lib/families/rules'
import { Age } from './age'

type Member = FamilyDetail['members'][number]

export async function Members({ family, canWrite }: { family: FamilyDetail; canWrite: boolean }) {
  const t = await getTranslations('families')
  const { id, members, prisoners, today } = family
  const hasSeveral = prisoners.length > 1
  const columns: (Column<Member> | false)[] = [
    {
      key: 'name',
      label: t('members.name'),
      isHeader: true,
      cell: ({ person, name }) => (person ? <a href={`/people/${person.id}`}>{person.name}</a> : name),
    },
    {
      key: 'kin',
      label: t('members.kin'),
      cell: ({ kin, kinTo }) =>
        hasSeveral ? t('kinTo', { kin: t(`kin.${kin}`), name: kinTo.name }) : t(`kin.${kin}`),
    },
    { key: 'age', label: t('members.age'), cell: (member) => <Age born={bornOf(member)} today={today} /> },
    {
      key: 'note',
      label: t('members.note'),
      cell: ({ note, livesWith }) => [livesWith && t('members.livesWith'), note].filter(Boolean).join('. '),
    },
    canWrite && {
      key: 'change',
      label: t('column.action'),
      cell: (member) => (
        <a
          href={`/families/${id}/members/${member.id}`}
          aria-label={t('members.changeOf', { name: member.person?.name ?? member.name ?? '' })}
        >
          {t('members.action')}
        </a>
      ),
    },
  ]
  const add = canWrite && (
    <ButtonLink small href={`/families/${id}/members/new`}>
      {t('members.add')}
    </ButtonLink>
  )
  return (
    <Section title={t('members.title')} action={add}>
      {members.length === 0 ? (
        <p className="text-muted">{t('members.empty')}</p>
      ) : (
        <Table
          caption={t('members.title')}
          captionHidden
          columns={columns.filter((column) => column !== false)}
          rows={members}
          rowKey={(member) => member.id}
        />
      )}
    </Section>
  )
}
