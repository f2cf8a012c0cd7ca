'use client'

import {
  base64URLStringToBuffer,
  bufferToBase64URLString,
  startAuthentication,
  startRegistration,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/browser'

type Offer<Options> = { options: Options; prfInput: string }
type Done = { next: string }

/** Something to tell the person, in their language. */
export class PasskeyProblem extends Error {}

export async function answerWithPasskey(confirm: boolean, next: string): Promise<Done> {
  const offer = await post<Offer<PublicKeyCredentialRequestOptionsJSON>>('use/options', { confirm })
  const response = await startAuthentication({ optionsJSON: withPrf(offer) })
  return post<Done>('use', { ...plain(response), next })
}

export async function addPasskey(name: string): Promise<Done> {
  const offer = await post<Offer<PublicKeyCredentialCreationOptionsJSON>>('register/options', {})
  const response = await startRegistration({ optionsJSON: withPrf(offer) })
  return post<Done>('register', { ...plain(response), name })
}

/** The one extension whose input and output are bytes, so the library leaves both to us. */
function withPrf<Options extends object>({ options, prfInput }: Offer<Options>): Options {
  return { ...options, extensions: { prf: { eval: { first: base64URLStringToBuffer(prfInput) } } } }
}

function plain(response: RegistrationResponseJSON | AuthenticationResponseJSON) {
  const { prf } = response.clientExtensionResults as { prf?: { results?: { first?: ArrayBuffer } } }
  const first = prf?.results?.first
  return {
    response: { ...response, clientExtensionResults: {} },
    prf: first ? bufferToBase64URLString(first) : null,
  }
}

async function post<Answer>(path: string, body: object): Promise<Answer> {
  const answer = await fetch(`/api/passkeys/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const said = (await answer.json()) as Answer & { message?: string }
  if (!answer.ok) throw new PasskeyProblem(said.message ?? '')
  return said
}
