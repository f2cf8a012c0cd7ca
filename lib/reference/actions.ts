'use server'
import { action } from '@/lib/access/action'
import { saved } from '@/lib/core/address'
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
const ofKind = (_saved: unknown, { kind }: { kind: string }) => saved(`${lists}/organisations?kind=${kind}`)
const ofVocabulary = ({ vocabulary }: { vocabulary: string }) => saved(`${lists}/terms/${vocabulary}`)

export const addOrganisation = action(newOrganisationSchema, commands.addOrganisation, ofKind)
export const changeOrganisation = action(organisationSchema, commands.changeOrganisation, ofKind)
export const addTerm = action(newTermSchema, commands.addTerm, ofVocabulary)
export const changeTerm = action(termSchema, commands.changeTerm, ofVocabulary)
export const changeMeasure = action(termSchema, commands.changeMeasure, () => saved(`${lists}/measures`))
export const addArticle = action(newArticleSchema, commands.addArticle, () => saved(`${lists}/articles`))
export const changeArticle = action(articleSchema, commands.changeArticle, () => saved(`${lists}/articles`))
