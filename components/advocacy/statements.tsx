import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { StatementRow } from '@/lib/advocacy/statement'
import { StatementCard } from './statement-card'

type StatementsProps = { rows: StatementRow[]; personId: string; canWrite: boolean }

/** The section of a person: what they said and what was said about them. */
export async function Statements({ rows, personId, canWrite }: StatementsProps) {
  if (rows.length === 0 && !canWrite) return null
  const t = await getTranslations('advocacy')
  const add = canWrite && (
    <>
      <ButtonLink small href={`/advocacy/statements/new?speaker=${personId}`}>
        {t('ofPerson.addBy')}
      </ButtonLink>
      <ButtonLink small href={`/advocacy/statements/new?person=${personId}`}>
        {t('ofPerson.addAbout')}
      </ButtonLink>
    </>
  )
  return (
    <Section title={t('kind.statement')} action={add}>
      {rows.length === 0 ? (
        <p className="text-muted">{t('ofPerson.noStatements')}</p>
      ) : (
        <ul className="grid gap-4">
          {rows.map((row) => (
            <StatementCard key={row.id} row={row} canWrite={canWrite} />
          ))}
        </ul>
      )}
    </Section>
  )
}
