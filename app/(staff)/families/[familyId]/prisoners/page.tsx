import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PersonSearch } from '@/components/families/person-search'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/access/session'
import { addPrisoner, removePrisoner } from '@/lib/families/actions'
import { getFamily } from '@/lib/families/queries'
import { choosingSchema } from '@/lib/families/schema'
import { getPerson, listNamesakes } from '@/lib/people/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('change.prisoners') }
}

type PrisonersPageProps = { params: Promise<{ familyId: string }>; searchParams: Promise<object> }

export default staffPage(async function PrisonersPage({ params, searchParams }: PrisonersPageProps) {
  const actor = await requireActor('families.write')
  const { familyId } = await params
  const family = (await getFamily(actor, familyId)) ?? notFound()
  const t = await getTranslations('families')
  const { text, person: personId } = choosingSchema.parse(await searchParams)
  const person = personId ? await getPerson(actor, personId) : null
  const page = `/families/${familyId}`
  return (
    <>
      <PageHeader
        title={t('change.prisoners')}
        lead={t('change.prisonersLead')}
        breadcrumb={[{ href: page, label: family.name }]}
      />
      <ul className="grid gap-4">
        {family.prisoners.map((prisoner) => (
          <li key={prisoner.person.id} className="grid gap-2">
            <a href={`/people/${prisoner.person.id}`}>{prisoner.person.name}</a>
            {family.prisoners.length > 1 && (
              <Form
                action={removePrisoner}
                tone="danger"
                submitLabel={t('change.removePrisoner', { name: prisoner.person.name })}
              >
                <HiddenField name="familyId" value={familyId} />
                <HiddenField name="personId" value={prisoner.person.id} />
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Section title={t('change.addPrisoner')}>
        {person ? (
          <Form action={addPrisoner} submitLabel={t('change.addPrisoner')} cancelHref={`${page}/prisoners`}>
            <HiddenField name="familyId" value={familyId} />
            <HiddenField name="personId" value={person.id} />
            <p className="font-semibold">{person.name}</p>
          </Form>
        ) : (
          <PersonSearch
            action={`${page}/prisoners`}
            text={text}
            people={text ? await listNamesakes(actor, text) : []}
            hrefOf={(id) => `${page}/prisoners?person=${id}`}
          />
        )}
      </Section>
    </>
  )
})
