/** These are given the form alone, as buttons on every page are; all other actions the state before it as well. */
const BUTTONS = ['setTheme', 'signOut']

/**
 * Calls a server action as the browser's script does: { status, body, isError, redirect, state }. `fields` are pairs of name and
 * value. An error of the action comes with status 200, so it is read from the body; what a form shows again is `state`.
 */
export async function callAction(base, { id, name }, fields, headers, page = '/sign-in') {
  const form = new FormData()
  for (const [field, value] of fields) form.append(`_1_${field}`, value)
  form.append('0', BUTTONS.includes(name) ? '["$K1"]' : '[{"status":"new"},"$K1"]')
  return readAnswer(await postToAction(base + page, id, form, headers))
}

export const postToAction = (url, id, body, headers) =>
  fetch(url, { method: 'POST', headers: { 'next-action': id, ...headers }, body, redirect: 'manual' })

export async function readAnswer(answer) {
  const body = await answer.text()
  const state = /^1:(\{"status":.*\})$/m.exec(body)?.[1]
  return {
    status: answer.status,
    body,
    isError: answer.status >= 400 || /^\d+:E\{/m.test(body),
    redirect:
      (answer.headers.get('x-action-redirect') ?? answer.headers.get('location'))?.split(';')[0] ?? null,
    state: state ? JSON.parse(state) : null,
  }
}
