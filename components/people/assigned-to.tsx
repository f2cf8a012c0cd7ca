import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { Assignments } from '@/components/access/assignments'
import { Section } from '@/components/ui/section'

type AssignedToProps = { personId: string } & Pick<
  ComponentProps<typeof Assignments>,
  'assignments' | 'assignees'
>

export async function AssignedTo({ personId, ...given }: AssignedToProps) {
  const t = await getTranslations('people.assigned')
  return (
    <Section title={t('title')} lead={t('lead')} panel>
      <Assignments kind="person" subjectId={personId} back={`/people/${personId}`} {...given} />
    </Section>
  )
}
