import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MemberFields } from '@/components/families/member-fields'
import { PersonSearch } from '@/components/families/person-search'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Details } from '@/components/ui/details'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { addMember } from '@/lib/families/actions'
import { getFamily } from '@/lib/families/queries'
import { choosingSchema } from '@/lib/families/schema'
import { getPerson, listNamesakes } from '@/lib/people/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('members.add') }
}

type NewMemberPageProps = { params: Promise<{ familyId: string }>; searchParams: Promise<object> }

/** A name kept only here is typed; somebody with a record of their own is looked for. */
export default staffPage(async function NewMemberPage({ params, searchParams }: NewMemberPageProps) {
  const actor = await requireActor('families.write')
  const { familyId } = await params
  const family = (await getFamily(actor, familyId)) ?? notFound()
  const t = await getTranslations('families')
  const { text, person: personId } = choosingSchema.parse(await searchParams)
  const person = personId ? await getPerson(actor, personId) : null
  const page = `/families/${familyId}`
  return (
    <>
      <PageHeader title={t('members.add')} breadcrumb={[{ href: page, label: family.name }]} />
      {person ? (
        <p>
          <a href={`${page}/members/new`}>{t('members.notThem')}</a>
        </p>
      ) : (
        <Details summary={t('members.withRecord')} open={Boolean(text)}>
          <PersonSearch
            action={`${page}/members/new`}
            text={text}
            people={text ? await listNamesakes(actor, text) : []}
            hrefOf={(id) => `${page}/members/new?person=${id}`}
          />
        </Details>
      )}
      <Form
        action={addMember}
        restored={await restoreDraft(actor)}
        submitLabel={t('members.add')}
        cancelHref={page}
      >
        <HiddenField name="id" value={crypto.randomUUID()} />
        <HiddenField name="familyId" value={familyId} />
        <MemberFields prisoners={family.prisoners.map((prisoner) => prisoner.person)} person={person} />
      </Form>
    </>
  )
})
