'use client'

import { FieldGroup } from '@/components/ui/field-group'
import { useField } from '@/components/ui/form-context'
import { isAnswered, numberOf, type Likely, type Question } from '@/lib/intake/rules'
import styles from './intake.module.css'

export type WhoStrings = {
  who: { legend: string; born: string; held: string; new: string; line: string; other: string }
}

/** A line that may be somebody known: who it is has to be said before anything is written. */
export function WhoField({ question, strings: { who } }: { question: Question; strings: WhoStrings }) {
  const { row, asked, people, lines } = question
  const name = `people.${row}.is`
  const field = useField(name)
  const stood = { is: field.value, asked: useField(`people.${row}.asked`).value }
  const chosen = isAnswered(question, stood) ? stood.is : ''
  const others = lines.map((line) => numberOf(line.row) + 1).join(', ')
  return (
    <div className={styles.who}>
      <FieldGroup isField name={name} legend={who.legend.replace('{name}', question.name)}>
        {lines.map((line) => (
          <p key={line.row} className="field-hint">
            {who.line.replace('{number}', String(numberOf(line.row) + 1)).replace('{name}', line.name)}
          </p>
        ))}
        <div className={styles.answers}>
          {people.map((person) => (
            <div key={person.id} className="choice">
              <input
                type="radio"
                id={`${field.id}-${person.id}`}
                name={name}
                value={person.id}
                defaultChecked={chosen === person.id}
              />
              <label htmlFor={`${field.id}-${person.id}`}>
                <a href={`/people/${person.id}`} target="_blank">
                  {person.name}
                </a>
                <span className="text-muted">{saidOf(person, who)}</span>
              </label>
            </div>
          ))}
          <div className="choice">
            <input
              type="radio"
              id={`${field.id}-new`}
              name={name}
              value="new"
              defaultChecked={chosen === 'new'}
            />
            <label htmlFor={`${field.id}-new`}>
              {people.length > 0 ? who.new : who.other.replace('{numbers}', others)}
            </label>
          </div>
        </div>
        <input type="hidden" name={`people.${row}.asked`} value={asked} />
      </FieldGroup>
    </div>
  )
}

function saidOf({ born, region, spelling, isHeld }: Likely, who: WhoStrings['who']): string {
  const said = [spelling, born && who.born.replace('{year}', born), region, isHeld && who.held].filter(
    Boolean,
  )
  return said.length > 0 ? ` (${said.join(', ')})` : ''
}
