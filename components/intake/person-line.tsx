'use client'

import { DateField } from '@/components/ui/date-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { Option } from '@/lib/core/form'
import type { Question } from '@/lib/intake/rules'
import styles from './intake.module.css'
import { WhoField, type WhoStrings } from './who-field'

export type LineChoices = { fates: Option[]; measures: Option[] }

export type LineStrings = WhoStrings & {
  /** "Person {number}" */
  nth: string
  /** In the order of the fields. */
  columns: string[]
  detained: string
  /** How somebody is held of whom nothing else is known. */
  policeCustody: string
}

type PersonLineProps = { at: number; question?: Question; choices: LineChoices; strings: LineStrings }

/** Somebody whom the raid met: a line on a desk, a card on a phone. */
export function PersonLine({ at, question, choices, strings }: PersonLineProps) {
  const name = (part: string) => `people.r${at}.${part}`
  const [who = '', year = '', what = '', measure = '', place = '', ...rest] = strings.columns
  const [hearingOn = '', court = '', contact = '', phone = '', note = ''] = rest
  return (
    <div role="group" aria-label={strings.nth.replace('{number}', String(at + 1))} className={styles.line}>
      <span aria-hidden className={styles.number}>
        {at + 1}
      </span>
      <TextField name={name('name')} label={who} maxLength={200} />
      <TextField name={name('year')} label={year} inputMode="numeric" maxLength={4} />
      <SelectField name={name('what')} label={what} options={choices.fates} blank={strings.detained} />
      <SelectField
        name={name('measureId')}
        label={measure}
        options={choices.measures}
        blank={strings.policeCustody}
      />
      <TextField name={name('place')} label={place} maxLength={300} list="intake-places" />
      <DateField name={name('hearingOn')} label={hearingOn} />
      <TextField name={name('court')} label={court} maxLength={200} list="intake-courts" />
      <TextField name={name('contact')} label={contact} maxLength={200} />
      <TextField name={name('phone')} label={phone} type="tel" maxLength={200} />
      <TextField name={name('note')} label={note} maxLength={500} />
      {question && <WhoField key={question.asked} question={question} strings={strings} />}
    </div>
  )
}
