// Written by "node scripts/messages.ts" after a file of messages was added.
import en_access from './en/access.json'
import en_error from './en/error.json'
import en_form from './en/form.json'
import en_nav from './en/nav.json'
import en_ui from './en/ui.json'
import uk_access from './uk/access.json'
import uk_error from './uk/error.json'
import uk_form from './uk/form.json'
import uk_nav from './uk/nav.json'
import uk_ui from './uk/ui.json'

export const messages = {
  en: {
    access: en_access,
    error: en_error,
    form: en_form,
    nav: en_nav,
    ui: en_ui,
  },
  uk: {
    access: uk_access,
    error: uk_error,
    form: uk_form,
    nav: uk_nav,
    ui: uk_ui,
  },
}
