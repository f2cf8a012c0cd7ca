// Written by "node scripts/messages.ts" after a file of messages was added.
import en_form from './en/form.json'
import en_nav from './en/nav.json'
import en_ui from './en/ui.json'
import uk_form from './uk/form.json'
import uk_nav from './uk/nav.json'
import uk_ui from './uk/ui.json'

export const messages = {
  en: {
    form: en_form,
    nav: en_nav,
    ui: en_ui,
  },
  uk: {
    form: uk_form,
    nav: uk_nav,
    ui: uk_ui,
  },
}
