'use server'
import { action } from '@/lib/access/action'
import { saved } from '@/lib/core/address'
import * as commands from './commands'
import * as schema from './schema'

const list =
  (area: string) =>
  ({ id }: { id: string }) =>
    saved(`/advocacy/${area}#${id}`)

const recognitions = list('recognitions')
const statements = list('statements')
const submissions = list('submissions')
const petitions = list('petitions')
const figures = list('figures')
const negotiations = list('negotiations')
const listings = list('listings')

export const addRecognition = action(schema.newRecognitionSchema, commands.addRecognition, recognitions)
export const changeRecognition = action(schema.recognitionSchema, commands.changeRecognition, recognitions)
export const addStatement = action(schema.newStatementSchema, commands.addStatement, statements)
export const changeStatement = action(schema.statementSchema, commands.changeStatement, statements)
export const addSubmission = action(schema.newSubmissionSchema, commands.addSubmission, submissions)
export const changeSubmission = action(schema.submissionSchema, commands.changeSubmission, submissions)
export const addPetition = action(schema.newPetitionSchema, commands.addPetition, petitions)
export const changePetition = action(schema.petitionSchema, commands.changePetition, petitions)
export const addFigure = action(schema.newFigureSchema, commands.addFigure, figures)
export const changeFigure = action(schema.figureSchema, commands.changeFigure, figures)
export const addNegotiation = action(schema.newNegotiationSchema, commands.addNegotiation, negotiations)
export const changeNegotiation = action(schema.negotiationSchema, commands.changeNegotiation, negotiations)
export const addListing = action(schema.newListingSchema, commands.addListing, listings)
export const changeListing = action(schema.listingSchema, commands.changeListing, listings)
export const removeEntry = action(schema.entryRemovalSchema, commands.removeEntry, (_, { kind }) =>
  saved(`/advocacy/${kind}s`),
)
