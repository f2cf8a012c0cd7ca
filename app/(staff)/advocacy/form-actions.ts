import * as actions from '@/lib/advocacy/actions'
import type { EntryKind } from '@/lib/advocacy/schema'
import type { FormAction } from '@/lib/access/action'

export const addEntry: Record<EntryKind, FormAction> = {
  recognition: actions.addRecognition,
  statement: actions.addStatement,
  submission: actions.addSubmission,
  petition: actions.addPetition,
  figure: actions.addFigure,
  negotiation: actions.addNegotiation,
  listing: actions.addListing,
}

export const changeEntry: Record<EntryKind, FormAction> = {
  recognition: actions.changeRecognition,
  statement: actions.changeStatement,
  submission: actions.changeSubmission,
  petition: actions.changePetition,
  figure: actions.changeFigure,
  negotiation: actions.changeNegotiation,
  listing: actions.changeListing,
}
