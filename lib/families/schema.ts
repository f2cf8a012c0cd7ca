import * as z from 'zod'
import {
  checkbox,
  choice,
  day,
  hasCome,
  id,
  longText,
  newId,
  optionalId,
  optionalImpreciseDate,
  optionalText,
  searched,
  text,
  version,
} from '@/lib/core/fields'

export const kins = [
  'wife',
  'husband',
  'partner',
  'mother',
  'father',
  'daughter',
  'son',
  'sister',
  'brother',
  'grandmother',
  'grandfather',
  'grandchild',
  'other',
] as const
export const contactKinds = ['phone', 'messenger', 'email', 'address', 'note'] as const
export const talkKinds = ['call', 'message', 'visit'] as const
export const consentPurposes = ['contact', 'publish_name', 'publish_photo', 'share_with_body'] as const

const familyFields = {
  name: text('families.errors.name'),
  region: optionalText(),
  coordinatorId: optionalId(),
}

export const newFamilySchema = z.object({
  id: newId(),
  personId: id('families.errors.prisoner'),
  ...familyFields,
})
export type NewFamilyInput = z.output<typeof newFamilySchema>

export const familySchema = z.object({ id: id(), version: version(), ...familyFields })
export type FamilyInput = z.output<typeof familySchema>

export const familyOnlySchema = z.object({ id: id() })

export const prisonerSchema = z.object({ familyId: id(), personId: id('families.errors.prisoner') })
export type PrisonerInput = z.output<typeof prisonerSchema>

const memberFields = {
  familyId: id(),
  personId: optionalId(),
  name: optionalText(),
  kin: choice(kins, 'families.errors.kin'),
  kinToId: id('families.errors.kin-to'),
  born: optionalImpreciseDate().refine(hasCome, { error: 'families.errors.born' }),
  livesWith: checkbox(),
  note: optionalText(1000),
}

/** A name kept only here, or a person with a record of their own. */
const isSomebody = ({ personId, name }: { personId: string | null; name: string | null }) =>
  Boolean(personId ?? name)
const nobody = { error: 'families.errors.member-name', path: ['name'] }

export const newMemberSchema = z.object({ id: newId(), ...memberFields }).refine(isSomebody, nobody)
export type NewMemberInput = z.output<typeof newMemberSchema>

export const memberSchema = z
  .object({ id: id(), version: version(), ...memberFields })
  .refine(isSomebody, nobody)
export type MemberInput = z.output<typeof memberSchema>

export const partSchema = z.object({ id: id(), familyId: id() })
export type PartInput = z.output<typeof partSchema>

const contactFields = {
  familyId: id(),
  memberId: optionalId(),
  kind: choice(contactKinds, 'families.errors.contact-kind'),
  value: text('families.errors.contact', 1000),
}

export const newContactSchema = z.object({ id: newId(), ...contactFields })
export type NewContactInput = z.output<typeof newContactSchema>

export const contactSchema = z.object({ id: id(), version: version(), ...contactFields })
export type ContactInput = z.output<typeof contactSchema>

const pastDay = (key: string) => day(key).refine(hasCome, { error: 'families.errors.future' })

export const talkSchema = z.object({
  id: newId(),
  familyId: id(),
  on: pastDay('families.errors.talk-on'),
  kind: choice(talkKinds, 'families.errors.talk-kind'),
  note: longText(),
})
export type TalkInput = z.output<typeof talkSchema>

/** `who` is "member:ID" or "person:ID", from one list of members and prisoners. */
export const consentSchema = z
  .object({
    id: newId(),
    familyId: id(),
    who: z
      .string({ error: 'families.errors.who' })
      .regex(/^(member|person):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'families.errors.who'),
    purpose: choice(consentPurposes, 'families.errors.purpose'),
    bodyId: optionalId(),
    answer: choice(['given', 'refused'], 'families.errors.answer'),
    on: pastDay('families.errors.consent-on'),
    takenById: optionalId(),
  })
  .refine(({ purpose, bodyId }) => purpose !== 'share_with_body' || bodyId !== null, {
    error: 'families.errors.body',
    path: ['bodyId'],
  })
export type ConsentInput = z.output<typeof consentSchema>

/** A part of the address: what is not understood is left out. */
const part = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined)

export const familiesFilterSchema = z.object({
  text: part(searched()),
  region: part(searched()),
  coordinatorId: part(z.uuid()),
  /** Only those nobody spoke with for 30 days. */
  quiet: part(z.literal('on')),
  show: part(z.literal('closed')),
  sort: part(z.literal('contact')),
  after: part(z.string()),
})
export type FamiliesFilter = z.output<typeof familiesFilterSchema>

/** A person being looked for, or chosen. */
export const choosingSchema = z.object({ text: part(searched()), person: part(z.uuid()) })
