import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { withActor, type Tx } from '@/lib/core/db'
import { authorize, type Permission } from './permissions'

/** A command: `work` loads within the actor's scope, writes and records, in the one transaction opened here. */
export const allowed =
  <Input, Result>(anyOf: Permission[], work: (tx: Tx, actor: Actor, input: Input) => Promise<Result>) =>
  async (actor: Actor, input: Input): Promise<Result> => {
    authorize(actor, ...anyOf)
    return withActor(actor, (tx) => work(tx, actor, input))
  }
