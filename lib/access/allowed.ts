import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { withActor, type Tx } from '@/lib/core/db'
import { authorize, type Permission } from './permissions'
import { requireRecent } from './recent'

type Work<Input, Result> = (tx: Tx, actor: Actor, input: Input) => Promise<Result>

/** A command: `work` loads within the actor's scope, writes and records, in the one transaction opened here. */
export const allowed =
  <Input, Result>(anyOf: Permission[], work: Work<Input, Result>) =>
  async (actor: Actor, input: Input): Promise<Result> => {
    authorize(actor, ...anyOf)
    return withActor(actor, (tx) => work(tx, actor, input))
  }

/** One that cannot be undone: only for somebody who gave a factor a moment ago. */
export const allowedRecently =
  <Input, Result>(anyOf: Permission[], work: Work<Input, Result>) =>
  async (actor: Actor, input: Input): Promise<Result> => {
    authorize(actor, ...anyOf)
    requireRecent(actor)
    return withActor(actor, (tx) => work(tx, actor, input))
  }
