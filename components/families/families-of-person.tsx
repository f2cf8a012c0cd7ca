import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { listFamiliesOfPerson } from '@/lib/families/queries'

type FamiliesOfPersonProps = {
  rows: Awaited<ReturnType<typeof listFamiliesOfPerson>>
  personId: string
  /** Offers to add a family of this prisoner. */
  canAdd?: boolean
}

/** The section of a person: the family that is theirs, and those they are a member of. */
export async function FamiliesOfPerson({ rows, personId, canAdd }: FamiliesOfPersonProps) {
  const t = await getTranslations('families')
  const add = canAdd && (
    <ButtonLink small href={`/families/new?person=${personId}`}>
      {t('new')}
    </ButtonLink>
  )
  if (rows.length === 0) {
    return (
      <Section title={t('ofPerson.title')}>
        <EmptyState title={t('ofPerson.empty')} action={add} />
      </Section>
    )
  }
  return (
    <Section title={t('ofPerson.title')} action={add}>
      <ul className="grid gap-1">
        {rows.map(({ id, name, prisoners, members }) => (
          <li key={id}>
            <a href={`/families/${id}`}>{name}</a>
            <span className="text-muted">
              {prisoners.some(({ person }) => person.id === personId) && ` · ${t('ofPerson.theirs')}`}
              {members.map(({ id: memberId, kin, kinTo }) => (
                <span key={memberId}> · {t('ofPerson.as', { kin: t(`kin.${kin}`), name: kinTo.name })}</span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
