import { listAlikePeople } from '@/lib/people/queries'
import { beingEnteredSchema } from '@/lib/people/schema'
import { answerAlike } from '../answer'

/** Who may be the person that is being entered. */
export const GET = (request: Request) => answerAlike(request, beingEnteredSchema, listAlikePeople)
