import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DocumentsOf } from '@/components/documents/documents-of'
import { Consents } from '@/components/families/consents'
import { FamilyFacts } from '@/components/families/family-facts'
import { Holders } from '@/components/families/holders'
import { Members } from '@/components/families/members'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { FamilySupport } from '@/components/support/family-support'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { can } from '@/lib/access/permissions'
import { listAssignments } from '@/lib/access/queries'
import { requireActor } from '@/lib/access/session'
import { listDocuments, SECTION_DOCUMENTS } from '@/lib/documents/queries'
import { getFamily } from '@/lib/families/queries'
import { getSettings } from '@/lib/installation/queries'
import { getLedger, listDeliveries, listNeeds } from '@/lib/support/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('family') }
}

type FamilyPageProps = { params: Promise<{ familyId: string }> }

export default staffPage(async function FamilyPage({ params }: FamilyPageProps) {
  const actor = await requireActor('families.read')
  const { familyId } = await params
  const family = (await getFamily(actor, familyId)) ?? notFound()
  const t = await getTranslations('families')
  const canWrite = can(actor, 'families.write')
  const page = `/families/${familyId}`
  return (
    <>
      <PageHeader
        title={family.name}
        badges={family.closedAt && <Badge>{t('closed')}</Badge>}
        breadcrumb={[{ href: '/families', label: t('title') }]}
        actions={
          <>
            {family.isReachable && <ButtonLink href={`${page}/contacts`}>{t('contacts.open')}</ButtonLink>}
            {canWrite && <ButtonLink href={`${page}/talk`}>{t('talks.record')}</ButtonLink>}
            {canWrite && <ButtonLink href={`${page}/edit`}>{t('change.action')}</ButtonLink>}
          </>
        }
      />
      <FamilyFacts family={family} canWrite={canWrite} />
      <FamilySupport
        familyId={familyId}
        needs={(await listNeeds(actor, { familyId })).rows}
        deliveries={can(actor, 'needs.read') ? await listDeliveries(actor, familyId) : null}
        ledger={can(actor, 'needs.write') ? await getLedger(actor, { familyId }) : null}
        canAdd={family.closedAt === null}
        isCoordinator={can(actor, 'needs.write')}
      />
      <Members family={family} canWrite={canWrite} />
      <Consents family={family} locale={actor.locale} canWrite={canWrite} />
      <DocumentsOf
        of="family"
        record={familyId}
        back={page}
        found={await listDocuments(actor, 'family', familyId, { take: SECTION_DOCUMENTS })}
      />
      {can(actor, 'work.assign') && (
        <Holders
          familyId={familyId}
          holders={await listAssignments(actor, 'family', familyId)}
          zone={(await getSettings(actor)).timeZone}
          canGive={family.closedAt === null}
        />
      )}
    </>
  )
})
