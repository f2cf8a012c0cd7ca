// Written by "npm run messages" after a file of messages was added.
import en_access from './en/access.json'
import en_advocacy from './en/advocacy.json'
import en_api from './en/api.json'
import en_assignments from './en/assignments.json'
import en_audit from './en/audit.json'
import en_calendar from './en/calendar.json'
import en_cases from './en/cases.json'
import en_day from './en/day.json'
import en_detention from './en/detention.json'
import en_documents from './en/documents.json'
import en_error from './en/error.json'
import en_export from './en/export.json'
import en_factors from './en/factors.json'
import en_families from './en/families.json'
import en_form from './en/form.json'
import en_hearings from './en/hearings.json'
import en_incidents from './en/incidents.json'
import en_installation from './en/installation.json'
import en_intake from './en/intake.json'
import en_keys from './en/keys.json'
import en_nav from './en/nav.json'
import en_people from './en/people.json'
import en_reference from './en/reference.json'
import en_search from './en/search.json'
import en_sources from './en/sources.json'
import en_support from './en/support.json'
import en_transfer from './en/transfer.json'
import en_ui from './en/ui.json'
import en_users from './en/users.json'
import uk_access from './uk/access.json'
import uk_advocacy from './uk/advocacy.json'
import uk_api from './uk/api.json'
import uk_assignments from './uk/assignments.json'
import uk_audit from './uk/audit.json'
import uk_calendar from './uk/calendar.json'
import uk_cases from './uk/cases.json'
import uk_day from './uk/day.json'
import uk_detention from './uk/detention.json'
import uk_documents from './uk/documents.json'
import uk_error from './uk/error.json'
import uk_export from './uk/export.json'
import uk_factors from './uk/factors.json'
import uk_families from './uk/families.json'
import uk_form from './uk/form.json'
import uk_hearings from './uk/hearings.json'
import uk_incidents from './uk/incidents.json'
import uk_installation from './uk/installation.json'
import uk_intake from './uk/intake.json'
import uk_keys from './uk/keys.json'
import uk_nav from './uk/nav.json'
import uk_people from './uk/people.json'
import uk_reference from './uk/reference.json'
import uk_search from './uk/search.json'
import uk_sources from './uk/sources.json'
import uk_support from './uk/support.json'
import uk_transfer from './uk/transfer.json'
import uk_ui from './uk/ui.json'
import uk_users from './uk/users.json'

export const messages = {
  en: {
    access: en_access,
    advocacy: en_advocacy,
    api: en_api,
    assignments: en_assignments,
    audit: en_audit,
    calendar: en_calendar,
    cases: en_cases,
    day: en_day,
    detention: en_detention,
    documents: en_documents,
    error: en_error,
    export: en_export,
    factors: en_factors,
    families: en_families,
    form: en_form,
    hearings: en_hearings,
    incidents: en_incidents,
    installation: en_installation,
    intake: en_intake,
    keys: en_keys,
    nav: en_nav,
    people: en_people,
    reference: en_reference,
    search: en_search,
    sources: en_sources,
    support: en_support,
    transfer: en_transfer,
    ui: en_ui,
    users: en_users,
  },
  uk: {
    access: uk_access,
    advocacy: uk_advocacy,
    api: uk_api,
    assignments: uk_assignments,
    audit: uk_audit,
    calendar: uk_calendar,
    cases: uk_cases,
    day: uk_day,
    detention: uk_detention,
    documents: uk_documents,
    error: uk_error,
    export: uk_export,
    factors: uk_factors,
    families: uk_families,
    form: uk_form,
    hearings: uk_hearings,
    incidents: uk_incidents,
    installation: uk_installation,
    intake: uk_intake,
    keys: uk_keys,
    nav: uk_nav,
    people: uk_people,
    reference: uk_reference,
    search: uk_search,
    sources: uk_sources,
    support: uk_support,
    transfer: uk_transfer,
    ui: uk_ui,
    users: uk_users,
  },
}
