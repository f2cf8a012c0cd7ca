const NOTHING =
  /^\(?(?:н[/.\\]?\s?д\.?|нет данных|нет сведений|нет информации|не указан[оаы]?|нет|неизвестн[оаы]|неизв\.?|не известно|не ясно|неясно|уточняется|уточнить|уточнити|уточнюється|невідом[оаі]|невід\.?|немає(?: даних)?|відсутн(?:ій|я|є|і)|отсутствует|там же|тот же|та же|то же(?: самое)?|none|null|undefined|n\/?a|nil|unknown|not known|tbc|tbd|to be confirmed|no data|no information|not specified|ditto|same|yok|bilinmiyor|belirsiz|belli değil|aynı|malüm degil)\)?[.!?]*$/iu

/** Words by which a list says that it has nothing to say, or what it says elsewhere. */
export const saysNothing = (text: string): boolean => NOTHING.test(text.trim())

/** No letter and no digit: a dash where there is nothing, or a sign for "as above". */
export const isSigns = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text)

/** A sign that stands for the cell above says something; a dash, dots and question marks do not. */
export const isBlank = (text: string): boolean => /^[-–—−_.…?*·•\s]*$/u.test(text)
