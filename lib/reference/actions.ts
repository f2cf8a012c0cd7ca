'use server'
import { action } from '@/lib/access/action'
import * as commands from './commands'
import {
  articleSchema,
  newArticleSchema,
  newOrganisationSchema,
  newTermSchema,
  organisationSchema,
  termSchema,
} from './schema'

const lists = '/settings/reference'
const ofKind = (_saved: unknown, { kind }: { kind: string }) => `${lists}/organisations?kind=${kind}`
const ofVocabulary = ({ vocabulary }: { vocabulary: string }) => `${lists}/terms/${vocabulary}`

export const addOrganisation = action(newOrganisationSchema, commands.addOrganisation, ofKind)
export const changeOrganisation = action(organisationSchema, commands.changeOrganisation, ofKind)
export const addTerm = action(newTermSchema, commands.addTerm, ofVocabulary)
export const changeTerm = action(termSchema, commands.changeTerm, ofVocabulary)
export const changeMeasure = action(termSchema, commands.changeMeasure, () => `${lists}/measures`)
export const addArticle = action(newArticleSchema, commands.addArticle, () => `${lists}/articles`)
export const changeArticle = action(articleSchema, commands.changeArticle, () => `${lists}/articles`)
