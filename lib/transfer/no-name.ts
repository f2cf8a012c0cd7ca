/** A line that adds up, or that is about the list. */
const OF_THE_LIST = [
  /^(?:всего|итого|разом|усього|всього|(?:grand )?total|toplam)(?:\s*$|(?:\s+\p{L}+)?\s*[:=–—-]|(?:\s+\p{L}+)?\s+\d)/iu,
  /^\P{L}*(?:примечани[ея]|источники?|приміт(?:ка|ки)|джерел[оа]|notes?|sources?|kaynak(?:lar)?)\s*:/iu,
]
const UNKNOWN =
  /^\(?(?:без (?:имени|фамилии|фио)|без (?:імені|прізвища)|нет имени|немає імені|имя (?:не ?известно|уточняется)|ім['’ʼ]я (?:невідоме|уточнюється)|неизвестн(?:о|ый|ая)(?: (?:мужчина|женщина|парень|девушка|человек|задержанн(?:ый|ая)))?|невідом(?:о|ий|а)(?: (?:чоловік|жінка|хлопець|дівчина|особа))?|уточняется|уточнюється|н\/?д|(?:unknown|unnamed|unidentified)(?: (?:male|female|man|woman|person|detainee|prisoner))?|(?:name unknown|no name|name withheld)|n\/a|tbc|tbd|isimsiz|adı bilinmiyor|bilinmiyor)\)?[\s.?*]*(?:№?\s?\d{1,3})?$/iu

/** What stands where a name should, and is nobody's. */
export const isNoName = (text: string): boolean =>
  !/\p{L}/u.test(text) || UNKNOWN.test(text) || OF_THE_LIST.some((words) => words.test(text))
