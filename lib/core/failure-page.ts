import { messages } from '@/messages/all'
import { isLocale, localeData, type Locale } from './locale'

type Failure = {
  locale: Locale
  /** The database could not be asked; else it is a fault of ours. */
  isAway: boolean
  /** What to look for in the log. */
  code?: string
  /** The address of the page. */
  path: string
  /** What a form sent, in its order. */
  posted: readonly (readonly [name: string, value: string])[]
  nonce: string
}

const SECRET = /password|oneTimeCode|recoveryCode/i
/** Ids, numbers of versions, and what a list or a box stands for: sent along, but nobody typed them. */
const OF_A_MACHINE = /^([\da-f]{8}-[\da-f-]{27}|\d*|[a-z_-]+)$/
const STYLE = [
  ':root{color-scheme:light dark}',
  'body{max-width:42rem;margin:0 auto;padding:2rem 1rem;font:1.0625rem/1.5 system-ui,sans-serif}',
  'h1{font-size:1.5rem;line-height:1.25}label{display:block}li{white-space:pre-wrap;overflow-wrap:anywhere}',
  'button,input{font:inherit;padding:.5rem 1rem;margin:.5rem 0}',
].join('')

/**
 * A whole page for a request that ended in a failure, made of nothing that could fail again. It needs no script, and has in it
 * whatever a form had sent, ready to be sent once more; passwords and codes are asked for anew.
 */
export function failurePage({ locale, isAway, code, path, posted, nonce }: Failure): string {
  const t = messages[locale].error
  const isForm = posted.length > 0
  const title = isForm ? t.notSavedTitle : isAway ? t.awayTitle : t.title
  const { dir } = localeData[isLocale(locale) ? locale : 'en']
  return [
    `<!doctype html><html lang="${locale}" dir="${dir}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${title} · Vicdan</title><style nonce="${safe(nonce)}">${STYLE}</style></head>`,
    `<body><form method="post" action="/api/leave"><button type="submit">${messages[locale].nav.leave}</button></form>`,
    `<main><div role="alert"><h1>${title}</h1>`,
    `<p>${isAway ? `${isForm ? `${t.awayTitle}. ` : ''}${t.awayText}` : t.text}</p>`,
    code && !isAway ? `<p>${t.code} ${safe(code)}</p>` : '',
    isForm ? `<p>${t.notSavedText}</p>` : '',
    '</div>',
    isForm ? form(posted, t, path) : '',
    `<p><a href="${safe(path)}">${isForm ? t.openAgain : t.again}</a></p>`,
    `<p><a href="/">${t.home}</a></p></main></body></html>`,
  ].join('')
}

function form(posted: Failure['posted'], t: (typeof messages)['en']['error'], path: string): string {
  const kept = posted.filter(([name]) => !SECRET.test(name))
  const secrets = new Set(posted.map(([name]) => name).filter((name) => SECRET.test(name)))
  const typed = kept.filter(([name, value]) => !name.startsWith('$') && !OF_A_MACHINE.test(value))
  return [
    `<form method="post" enctype="multipart/form-data" action="${safe(path)}" autocomplete="off">`,
    ...kept.map(([name, value]) => `<input type="hidden" name="${safe(name)}" value="${safe(value)}">`),
    ...[...secrets].map(
      (name) => `<label>${t.secret} <input type="password" name="${safe(name)}" required></label>`,
    ),
    `<p><button type="submit">${t.sendAgain}</button></p></form>`,
    typed.length > 0 ? `<h2>${t.typed}</h2><ul>` : '',
    ...typed.map(([, value]) => `<li>${safe(value)}</li>`),
    typed.length > 0 ? '</ul>' : '',
  ].join('')
}

const safe = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
