'use server'
import { action } from '@/lib/access/action'
import { removalSchema } from '@/lib/audit/schema'
import { saved } from '@/lib/core/address'
import * as commands from './commands'
import {
  assignNeedSchema,
  deliverySchema,
  dropSchema,
  needOnlySchema,
  needSchema,
  newDeliverySchema,
  newNeedSchema,
  takeBackSchema,
} from './schema'

const taskPage = ({ needId }: { needId: string }) => saved(`/support/tasks/${needId}`)
const page = ({ id }: { id: string }) => saved(`/support/needs/${id}`)

export const addNeed = action(newNeedSchema, commands.addNeed, page)
export const changeNeed = action(needSchema, commands.changeNeed, page)
export const confirmNeed = action(needOnlySchema, commands.confirmNeed, page)
export const dropNeed = action(dropSchema, commands.dropNeed, page)
export const reopenNeed = action(needOnlySchema, commands.reopenNeed, page)
export const assignNeed = action(assignNeedSchema, commands.assignNeed, page)
export const takeBackNeed = action(takeBackSchema, commands.takeBackNeed, page)
export const reportDelivery = action(
  newDeliverySchema,
  commands.reportDelivery,
  ({ id, deliveryId, isOver }) =>
    saved(isOver ? `/support/delivered?delivery=${deliveryId}` : `/support/tasks/${id}`),
)
export const changeDelivery = action(deliverySchema, commands.changeDelivery, taskPage)
export const removeDelivery = action(removalSchema, commands.removeDelivery, taskPage)
