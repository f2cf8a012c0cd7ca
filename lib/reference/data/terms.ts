import type { Term } from './shape'
import { caseTerms } from './terms-case'
import { fairTrialTerms } from './terms-fair-trial'
import { incidentTerms } from './terms-incident'
import { normTerms } from './terms-norm'
import { peopleTerms } from './terms-people'
import { reportTerms } from './terms-report'
import { supportTerms } from './terms-support'

export const terms: Term[] = [
  ...caseTerms,
  ...fairTrialTerms,
  ...supportTerms,
  ...incidentTerms,
  ...peopleTerms,
  ...normTerms,
  ...reportTerms,
]
