import type { ComponentProps } from 'react'

type Look = { tone?: 'primary' | 'secondary' | 'danger' | 'quiet'; small?: boolean }

export function Button({
  tone = 'secondary',
  small,
  ...props
}: Omit<ComponentProps<'button'>, 'className'> & Look) {
  return <button type="submit" {...props} className={look(tone, small)} />
}

export function ButtonLink({
  tone = 'secondary',
  small,
  ...props
}: Omit<ComponentProps<'a'>, 'className'> & Look) {
  return (
    <a {...props} className={look(tone, small)}>
      {props.children}
    </a>
  )
}

const look = (tone: string, small?: boolean) => `button button-${tone}${small ? ' button-small' : ''}`
