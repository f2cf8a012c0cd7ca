import { listAlikeCases } from '@/lib/cases/queries'
import { caseBeingEnteredSchema } from '@/lib/cases/schema'
import { answerAlike } from '../answer'

/** Which case may be the one that is being entered. */
export const GET = (request: Request) => answerAlike(request, caseBeingEnteredSchema, listAlikeCases)
